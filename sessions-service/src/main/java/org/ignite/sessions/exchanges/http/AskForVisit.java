package org.ignite.sessions.exchanges.http;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A request for a visit. */
@Schema(name = "AskForVisit")
record AskForVisit(
    @NotNull @Schema(description = "Which of the offer's dates.") UUID dateId,
    @NotBlank
        @Size(max = 1000)
        @Schema(
            examples = "We are about to take our buses back in house.",
            description = "Why, for the host and the programme team.")
        String words,
    @Schema(description = "Absent for oneself; the programme team says who would visit.")
        @Nullable UUID participantId) {}
