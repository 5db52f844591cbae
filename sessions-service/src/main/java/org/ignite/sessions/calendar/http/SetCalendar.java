package org.ignite.sessions.calendar.http;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.sessions.calendar.Titles;
import org.jspecify.annotations.Nullable;

/** How somebody wants their calendar. */
@Schema(name = "SetCalendar")
record SetCalendar(
    @NotNull
        @Schema(
            description =
                "With full titles whoever can see the diary also sees what the sessions are, where"
                    + " they are and how to join.")
        Titles titles,
    @Min(5)
        @Max(10080)
        @Schema(
            description = "Minutes before each session at which the diary reminds; none if absent.",
            examples = "60")
        @Nullable Integer alarmMinutes) {}
