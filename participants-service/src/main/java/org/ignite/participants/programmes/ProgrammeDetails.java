package org.ignite.participants.programmes;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a programme, and may be changed.
 *
 * @param description for whom it is and what it does, in plain text
 * @param organiser the body that runs it
 */
@Schema(name = "ProgrammeDetails")
public record ProgrammeDetails(
    @Schema(examples = "Ignite") @NotBlank @Size(max = 100) String name,
    @Schema(examples = "A season of candour between serving chief executives.") @Size(max = 2000)
        @Nullable String description,
    @Schema(examples = "Society of Chief Executives") @Size(max = 200)
        @Nullable String organiser) {}
