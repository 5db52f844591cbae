package org.ignite.sessions.formation.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A learning set with fewer than four members. */
@Schema(name = "SetAlarm")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SetAlarmView(
    UUID learningSetId,
    @Schema(examples = "Set 1") String name,
    @Schema(description = "How many take part.") long members,
    Instant raisedAt,
    @Schema(description = "A set allocation that changes few others; absent where none can be.")
        @Nullable UUID planId) {

  static SetAlarmView of(Row row) {
    return new SetAlarmView(
        row.getUUID("id"),
        row.getString("name"),
        row.getLong("members"),
        row.getOffsetDateTime("alarm_at").toInstant(),
        row.getUUID("plan_id"));
  }
}
