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
    @JsonIgnore long version)
    implements Versioned {

  /** Without what the assistant of the invited may not see. */
  InvitationView forAssistant() {
    return new InvitationView(
        id, sessionId, participantId, reply, note, repliedAt, seat, seatKeptUntil, null, version);
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
        invitation.version());
  }

  static InvitationView of(Row row) {
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
        row.getLong("version"));
  }
}
