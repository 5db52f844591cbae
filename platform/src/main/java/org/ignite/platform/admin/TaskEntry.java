package org.ignite.platform.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.ignite.platform.tasks.Task;
import org.ignite.platform.tasks.TaskState;
import org.jspecify.annotations.Nullable;

/** A durable task without its input, which can hold a message to a person. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TaskEntry(
    UUID id,
    String kind,
    UUID subjectId,
    TaskState state,
    int attempts,
    @Nullable String problem,
    Instant createdAt,
    Instant dueAt,
    @Nullable Instant finishedAt) {

  static TaskEntry of(Task task) {
    return new TaskEntry(
        task.id(),
        task.kind(),
        task.subject(),
        task.state(),
        task.attempts(),
        task.problem(),
        task.createdAt(),
        task.dueAt(),
        task.finishedAt());
  }
}
