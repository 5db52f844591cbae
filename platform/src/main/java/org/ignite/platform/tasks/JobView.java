package org.ignite.platform.tasks;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A job as its caller sees it.
 *
 * @param done rows or steps done, of {@code total}, which is absent until it is known
 * @param result what came out; absent until it is done
 * @param problem why it failed, or why the last attempt did
 */
@Schema(name = "Job")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record JobView(
    UUID id,
    TaskState state,
    int done,
    @Nullable Integer total,
    @Schema(type = SchemaType.OBJECT) @JsonRawValue @Nullable String result,
    @Nullable String problem,
    Instant createdAt,
    @Nullable Instant finishedAt) {

  /** A job that has just been asked for. */
  public static JobView waiting(UUID id) {
    return new JobView(id, TaskState.PENDING, 0, null, null, null, Instant.now(), null);
  }

  public static JobView of(Task task) {
    return new JobView(
        task.id(),
        task.state(),
        task.done(),
        task.total(),
        task.result(),
        task.problem(),
        task.createdAt(),
        task.finishedAt());
  }
}
