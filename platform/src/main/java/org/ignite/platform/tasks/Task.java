package org.ignite.platform.tasks;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.ignite.platform.pages.Rows;
import org.jspecify.annotations.Nullable;

/**
 * A piece of durable work.
 *
 * @param id the task's id; the same in every attempt, so that effects outside can be told apart
 *     from repeats
 * @param kind which handler does it
 * @param subject what it is about: the person of an account, the cohort of a job
 * @param input what the handler needs, as its kind writes it
 * @param done how much is done, of {@code total}
 * @param result what came out, as JSON
 * @param problem why the last attempt failed, for a person to read
 * @param attempts how many attempts have begun
 * @param dueAt when the next attempt may begin
 * @param actor who asked for it
 */
public record Task(
    UUID id,
    String kind,
    UUID subject,
    String input,
    TaskState state,
    int done,
    @Nullable Integer total,
    @Nullable String result,
    @Nullable String problem,
    int attempts,
    Instant createdAt,
    Instant dueAt,
    @Nullable Instant finishedAt,
    String actor,
    String requestId) {

  static Task of(Row row) {
    return new Task(
        row.getUUID("id"),
        row.getString("kind"),
        row.getUUID("subject_id"),
        row.getString("input"),
        TaskState.of(row.getString("state")),
        row.getInteger("done"),
        row.getInteger("total"),
        row.getString("result"),
        row.getString("problem"),
        row.getInteger("attempts"),
        row.getOffsetDateTime("created_at").toInstant(),
        row.getOffsetDateTime("due_at").toInstant(),
        Rows.instant(row, "finished_at"),
        row.getString("actor"),
        row.getString("request_id"));
  }
}
