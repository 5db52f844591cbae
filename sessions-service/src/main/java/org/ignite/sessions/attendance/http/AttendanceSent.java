package org.ignite.sessions.attendance.http;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.sessions.invitations.Attendance;
import org.ignite.sessions.invitations.Taken;

/** What is recorded after a device has sent. */
@Schema(name = "AttendanceSent")
public record AttendanceSent(
    Instant at,
    @Schema(description = "What is recorded now, by invitation.") Map<UUID, Attendance> recorded,
    @Schema(
            description =
                "Invitations of which somebody had recorded something else meanwhile. That stands.")
        List<UUID> conflicts) {

  static AttendanceSent of(Taken taken, Instant now) {
    return new AttendanceSent(now, taken.recorded(), taken.conflicts());
  }
}
