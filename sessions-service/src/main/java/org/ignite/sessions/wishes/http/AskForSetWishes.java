package org.ignite.sessions.wishes.http;

import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Until when a cohort is asked for its wishes. */
@Schema(name = "AskForSetWishes")
record AskForSetWishes(
    @NotNull
        @Schema(
            implementation = String.class,
            format = "date-time",
            examples = "2026-10-01T17:00:00Z",
            description = "From then on no wish is taken. Within the season.")
        OffsetDateTime closesAt) {}
