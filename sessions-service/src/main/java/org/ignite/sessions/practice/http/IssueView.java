package org.ignite.sessions.practice.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.platform.pages.Rows;
import org.ignite.platform.versions.Versioned;
import org.ignite.sessions.practice.SetIssueState;
import org.jspecify.annotations.Nullable;

/** An issue as the set of who brought it sees it. */
@Schema(name = "SetIssue")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IssueView(
    UUID id,
    UUID learningSetId,
    @Schema(description = "The participant who brought it.") UUID bringerId,
    @Schema(description = "Absent while nothing is known of the person.")
        @Nullable String bringerName,
    @Schema(description = "Absent once it is withdrawn.") @Nullable String title,
    @Schema(description = "Absent once it is withdrawn.") @Nullable String about,
    SetIssueState state,
    @Schema(
            description =
                "What came of it, in the words of who brought it; absent unless resolved.")
        @Nullable String resolution,
    Instant broughtAt,
    @Schema(description = "When it was resolved or withdrawn.") @Nullable Instant endedAt,
    @JsonIgnore long version)
    implements Versioned {

  static IssueView of(Row row) {
    return new IssueView(
        row.getUUID("id"),
        row.getUUID("learning_set_id"),
        row.getUUID("participant_id"),
        row.getString("bringer_name"),
        row.getString("title"),
        row.getString("about"),
        SetIssueState.valueOf(row.getString("state")),
        row.getString("resolution"),
        row.getOffsetDateTime("brought_at").toInstant(),
        Rows.instant(row, "ended_at"),
        row.getLong("version"));
  }

  @Override
  public boolean keptFromCaches() {
    return true;
  }

  /** In a log it would be read by people who may not know of it. */
  @Override
  public String toString() {
    return "IssueView[id=" + id + "]";
  }
}
