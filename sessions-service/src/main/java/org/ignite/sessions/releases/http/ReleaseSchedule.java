package org.ignite.sessions.releases.http;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.sessions.releases.Told;
import org.jspecify.annotations.Nullable;

/** Why what waits is released, and who hears of it. */
@Schema(name = "ReleaseSchedule")
record ReleaseSchedule(
    @NotBlank
        @Size(max = 500)
        @Schema(
            examples = "The spring is settled.",
            description = "The reason of every change that has none of its own.")
        String reason,
    @NotNull Told told,
    @Size(min = 1, max = 200)
        @Schema(
            description =
                "What waits of these sessions alone; the rest waits on. Absent for all that waits.")
        @Nullable List<@NotNull UUID> sessionIds) {}
