package org.ignite.sessions.invitations.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.platform.pages.Rows;
import org.ignite.sessions.invitations.Attendance;
import org.ignite.sessions.invitations.Reply;
import org.ignite.sessions.invitations.Seat;
import org.jspecify.annotations.Nullable;

/** One row of the list of those invited to a session. */
@Schema(name = "InvitedPerson")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InvitedPerson(
    UUID id,
    UUID participantId,
    UUID personId,
    @Schema(description = "Absent while nothing is known of the person; so is familyName.")
        @Nullable String givenName,
    @Nullable String familyName,
    @Schema(
            description =
                "The programme team sees replies and notes of a session under the Chatham House"
                    + " Rule until it begins.")
        @Nullable Reply reply,
    @Nullable String note,
    @Nullable Instant repliedAt,
    @Schema(description = "Shown where the reply is.") @Nullable Seat seat,
    @Schema(
            description =
                "Of who waits for a seat: 1 is whoever it is offered to first. Shown where the"
                    + " reply is.")
        @Nullable Long waitingRank,
    @Schema(description = "Under the Chatham House Rule shown to the facilitator only.")
        @Nullable Attendance attendance) {

  static InvitedPerson of(Row row) {
    String reply = row.getString("reply");
    String seat = row.getString("seat");
    String attendance = row.getString("attendance");
    return new InvitedPerson(
        row.getUUID("id"),
        row.getUUID("participant_id"),
        row.getUUID("person_id"),
        row.getString("given_name"),
        row.getString("family_name"),
        reply == null ? null : Reply.valueOf(reply),
        row.getString("note"),
        Rows.instant(row, "replied_at"),
        seat == null ? null : Seat.valueOf(seat),
        row.getLong("waiting_rank"),
        attendance == null ? null : Attendance.valueOf(attendance));
  }
}
