package org.ignite.sessions.invitations.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.platform.pages.Rows;
import org.ignite.platform.versions.Versioned;
import org.ignite.sessions.invitations.Attendance;
import org.ignite.sessions.invitations.Invitation;
import org.ignite.sessions.invitations.Reply;
import org.ignite.sessions.invitations.Seat;
import org.jspecify.annotations.Nullable;

/** An invitation as the invited and the facilitator see it. */
@Schema(name = "Invitation")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InvitationView(
    UUID id,
    UUID sessionId,
    UUID participantId,
    Reply reply,
    @Nullable String note,
    @Nullable Instant repliedAt,
    Seat seat,
    @Schema(description = "Until when an offered seat is kept: a yes before takes it.")
        @Nullable Instant seatKeptUntil,
    @Schema(description = "Not shown to an assistant.") @Nullable Attendance attendance,
    @JsonIgnore long version,
    @JsonIgnore boolean whole)
    implements Versioned {

  /** For an assistant of the invited: neither attendance nor, by the tag, that it was recorded. */
  static InvitationView forAssistant(Invitation invitation) {
    return of(invitation).withoutAttendance();
  }

  private InvitationView withoutAttendance() {
    return new InvitationView(
        id,
        sessionId,
        participantId,
        reply,
        note,
        repliedAt,
        seat,
        seatKeptUntil,
        null,
        version,
        false);
  }

  static InvitationView of(Invitation invitation) {
    return new InvitationView(
        invitation.id(),
        invitation.sessionId(),
        invitation.participantId(),
        invitation.reply(),
        invitation.note(),
        invitation.repliedAt(),
        invitation.seat(),
        invitation.offerExpiresAt(),
        invitation.attendance(),
        invitation.version(),
        true);
  }

  /** What {@code row.shown} leaves of it. */
  static InvitationView of(Row row) {
    InvitationView all = all(row);
    return row.getBoolean("shown") ? all : all.withoutAttendance();
  }

  private static InvitationView all(Row row) {
    return new InvitationView(
        row.getUUID("id"),
        row.getUUID("session_id"),
        row.getUUID("participant_id"),
        Reply.valueOf(row.getString("reply")),
        row.getString("note"),
        Rows.instant(row, "replied_at"),
        Seat.valueOf(row.getString("seat")),
        Rows.instant(row, "offer_expires_at"),
        Attendance.valueOf(row.getString("attendance")),
        row.getLong("version"),
        true);
  }
}
