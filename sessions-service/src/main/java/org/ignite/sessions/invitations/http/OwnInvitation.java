package org.ignite.sessions.invitations.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.platform.pages.Rows;
import org.ignite.sessions.invitations.Attendance;
import org.ignite.sessions.invitations.Reply;
import org.ignite.sessions.invitations.Seat;
import org.ignite.sessions.sessions.SessionKind;
import org.ignite.sessions.sessions.SessionState;
import org.jspecify.annotations.Nullable;

/** One row of a participant's own invitations, with what they need to know of the session. */
@Schema(name = "OwnInvitation")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OwnInvitation(
    UUID id,
    UUID sessionId,
    SessionKind kind,
    String title,
    @Schema(implementation = String.class, examples = "2026-11-12T10:00:00") LocalDateTime startsAt,
    @Schema(implementation = String.class, examples = "2026-11-12T16:00:00") LocalDateTime endsAt,
    String zone,
    Instant startsAtUtc,
    @Nullable String venue,
    @Nullable String link,
    SessionState state,
    Reply reply,
    @Nullable String note,
    Seat seat,
    @Schema(description = "Until when an offered seat is kept: a yes before takes it.")
        @Nullable Instant seatKeptUntil,
    Attendance attendance) {

  static OwnInvitation of(Row row) {
    return new OwnInvitation(
        row.getUUID("id"),
        row.getUUID("session_id"),
        SessionKind.valueOf(row.getString("kind")),
        row.getString("title"),
        row.getLocalDateTime("starts_at"),
        row.getLocalDateTime("ends_at"),
        row.getString("zone"),
        row.getOffsetDateTime("starts_at_utc").toInstant(),
        row.getString("venue"),
        row.getString("link"),
        SessionState.valueOf(row.getString("state")),
        Reply.valueOf(row.getString("reply")),
        row.getString("note"),
        Seat.valueOf(row.getString("seat")),
        Rows.instant(row, "offer_expires_at"),
        Attendance.valueOf(row.getString("attendance")));
  }
}
