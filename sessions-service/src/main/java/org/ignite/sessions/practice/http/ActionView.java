package org.ignite.sessions.practice.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.platform.pages.Rows;
import org.ignite.platform.versions.Versioned;
import org.ignite.sessions.practice.SetActionState;
import org.jspecify.annotations.Nullable;

/** An action as the set of its owner sees it. */
@Schema(name = "SetAction")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ActionView(
    UUID id,
    UUID learningSetId,
    @Schema(description = "The participant whose it is.") UUID ownerId,
    @Schema(description = "Absent while nothing is known of the person.")
        @Nullable String ownerName,
    @Schema(description = "The issue that it came out of.") @Nullable UUID issueId,
    @Schema(description = "The meeting at which it was agreed; absent for outside of one.")
        @Nullable UUID sessionId,
    String what,
    @Schema(examples = "2026-11-30") LocalDate dueOn,
    SetActionState state,
    @Schema(description = "Why it will not be done, in its owner's words.")
        @Nullable String dropReason,
    Instant agreedAt,
    @Schema(description = "When it was done or dropped.") @Nullable Instant endedAt,
    @Schema(description = "What it said before, the oldest first.") List<Before> changes,
    @JsonIgnore long version)
    implements Versioned {

  /** What an action said until it was changed. */
  @Schema(name = "SetActionBefore")
  public record Before(
      String what, @Schema(examples = "2026-11-16") LocalDate dueOn, Instant changedAt) {

    private static Before of(JsonObject before) {
      return new Before(
          before.getString("what"),
          LocalDate.parse(before.getString("dueOn")),
          OffsetDateTime.parse(before.getString("changedAt")).toInstant());
    }

    /** In a log it would be read by people who may not know of it. */
    @Override
    public String toString() {
      return "Before";
    }
  }

  static ActionView of(Row row) {
    return new ActionView(
        row.getUUID("id"),
        row.getUUID("learning_set_id"),
        row.getUUID("participant_id"),
        row.getString("owner_name"),
        row.getUUID("issue_id"),
        row.getUUID("session_id"),
        row.getString("what"),
        row.getLocalDate("due_on"),
        SetActionState.valueOf(row.getString("state")),
        row.getString("drop_reason"),
        row.getOffsetDateTime("agreed_at").toInstant(),
        Rows.instant(row, "ended_at"),
        row.getJsonArray("changes").stream().map(JsonObject.class::cast).map(Before::of).toList(),
        row.getLong("version"));
  }

  @Override
  public boolean keptFromCaches() {
    return true;
  }

  /** In a log it would be read by people who may not know of it. */
  @Override
  public String toString() {
    return "ActionView[id=" + id + "]";
  }
}
