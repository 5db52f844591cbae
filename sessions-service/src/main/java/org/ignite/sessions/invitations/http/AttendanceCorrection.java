package org.ignite.sessions.invitations.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.sessions.invitations.Attendance;
import org.ignite.sessions.invitations.CorrectionReason;
import org.jspecify.annotations.Nullable;

/** One correction of what was recorded of somebody. */
@Schema(name = "AttendanceCorrection")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AttendanceCorrection(
    UUID id,
    UUID invitationId,
    @Nullable String givenName,
    @Nullable String familyName,
    Attendance was,
    Attendance attendance,
    @Nullable CorrectionReason reason,
    UUID correctedBy,
    Instant correctedAt) {

  static AttendanceCorrection of(Row row) {
    String reason = row.getString("reason");
    return new AttendanceCorrection(
        row.getUUID("id"),
        row.getUUID("invitation_id"),
        row.getString("given_name"),
        row.getString("family_name"),
        Attendance.valueOf(row.getString("was")),
        Attendance.valueOf(row.getString("attendance")),
        reason == null ? null : CorrectionReason.valueOf(reason),
        row.getUUID("recorded_by"),
        row.getOffsetDateTime("recorded_at").toInstant());
  }
}
