package org.ignite.sessions.polls.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.platform.pages.Rows;
import org.ignite.sessions.polls.PollAnswer;
import org.jspecify.annotations.Nullable;

/** What one of those who are asked has answered. */
@Schema(name = "PollReply")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PollReply(
    UUID id,
    UUID participantId,
    @Schema(description = "Absent while nothing is known of the person; so is familyName.")
        @Nullable String givenName,
    @Nullable String familyName,
    @Schema(description = "Absent before they have answered.") @Nullable Instant answeredAt,
    @Schema(
            description =
                "To no date before they have answered; nor, to the programme team, once a session"
                    + " under the Chatham House Rule that the poll became has begun.")
        List<AnswerDatePoll.Line> answers) {

  static PollReply of(Row row) {
    return new PollReply(
        row.getUUID("id"),
        row.getUUID("participant_id"),
        row.getString("given_name"),
        row.getString("family_name"),
        Rows.instant(row, "answered_at"),
        row.getJsonArray("answers").stream().map(line -> line((JsonObject) line)).toList());
  }

  private static AnswerDatePoll.Line line(JsonObject line) {
    return new AnswerDatePoll.Line(
        UUID.fromString(line.getString("optionId")), PollAnswer.valueOf(line.getString("answer")));
  }
}
