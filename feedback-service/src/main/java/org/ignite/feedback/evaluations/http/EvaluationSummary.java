package org.ignite.feedback.evaluations.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.feedback.evaluations.Evaluation;
import org.ignite.feedback.evaluations.EvaluationState;
import org.jspecify.annotations.Nullable;

/**
 * An evaluation as the programme team sees it in a list.
 *
 * @param title the session's title; absent while the session is not known here
 * @param closesAt when it closes by itself, if nobody closes it before
 * @param answers {@code enough} or {@code not-yet}, all that is said of the answers while it is
 *     open; absent afterwards, when the release says the rest
 */
@Schema(name = "EvaluationSummary")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EvaluationSummary(
    UUID id,
    UUID sessionId,
    @Nullable String title,
    EvaluationState state,
    Instant closesAt,
    @Schema(enumeration = {"enough", "not-yet"}) @Nullable String answers) {

  /** Without the title, which is another service's to change and no part of closing. */
  static EvaluationSummary closed(Evaluation evaluation) {
    return new EvaluationSummary(
        evaluation.id(),
        evaluation.sessionId(),
        null,
        evaluation.state(),
        evaluation.closesAt(),
        null);
  }

  static EvaluationSummary of(Row row) {
    EvaluationState state = EvaluationState.of(row.getOffsetDateTime("closed_at"));
    return new EvaluationSummary(
        row.getUUID("id"),
        row.getUUID("session_id"),
        row.getString("title"),
        state,
        row.getOffsetDateTime("closes_at").toInstant(),
        state == EvaluationState.OPEN ? answers(row.getBoolean("enough")) : null);
  }

  private static String answers(boolean enough) {
    return enough ? "enough" : "not-yet";
  }
}
