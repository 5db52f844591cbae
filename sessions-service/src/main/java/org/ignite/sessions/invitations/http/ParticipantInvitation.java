package org.ignite.sessions.invitations.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.platform.pages.Rows;
import org.ignite.sessions.calendar.CalendarEvent;
import org.ignite.sessions.invitations.Reply;
import org.ignite.sessions.invitations.Seat;
import org.ignite.sessions.sessions.SessionState;
import org.jspecify.annotations.Nullable;

/** What a participant is invited to, as their office keeps it: when, and what was replied. */
@Schema(name = "ParticipantInvitation")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ParticipantInvitation(
    UUID id,
    UUID sessionId,
    @Schema(
            description = "The same for every session: what it is, is the participant's to say.",
            examples = CalendarEvent.NEUTRAL)
        String title,
    @Schema(implementation = String.class, examples = "2026-11-12T10:00:00") LocalDateTime startsAt,
    @Schema(implementation = String.class, examples = "2026-11-12T16:00:00") LocalDateTime endsAt,
    @Schema(examples = "Europe/London") String zone,
    Instant startsAtUtc,
    SessionState state,
    Reply reply,
    @Nullable String note,
    Seat seat,
    @Schema(description = "Until when an offered seat is kept: a yes before takes it.")
        @Nullable Instant seatKeptUntil) {

  static ParticipantInvitation of(Row row) {
    return new ParticipantInvitation(
        row.getUUID("id"),
        row.getUUID("session_id"),
        CalendarEvent.NEUTRAL,
        row.getLocalDateTime("starts_at"),
        row.getLocalDateTime("ends_at"),
        row.getString("zone"),
        row.getOffsetDateTime("starts_at_utc").toInstant(),
        SessionState.valueOf(row.getString("state")),
        Reply.valueOf(row.getString("reply")),
        row.getString("note"),
        Seat.valueOf(row.getString("seat")),
        Rows.instant(row, "offer_expires_at"));
  }
}
