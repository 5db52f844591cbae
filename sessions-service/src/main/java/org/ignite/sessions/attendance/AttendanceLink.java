package org.ignite.sessions.attendance;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a facilitator takes attendance without signing in on the day. */
@Schema(name = "AttendanceLink")
public record AttendanceLink(
    @Schema(description = "The whole address. It is shown this once, and opens the page alone.")
        String link,
    Instant opensAt,
    Instant closesAt) {}
