package org.ignite.sessions.sessions.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.platform.pages.Rows;
import org.ignite.sessions.sessions.DetailsColumn;
import org.ignite.sessions.sessions.SessionDetails;
import org.ignite.sessions.sessions.SessionState;
import org.ignite.sessions.sessions.StagedChange;
import org.jspecify.annotations.Nullable;

/**
 * What waits for the next release of the schedule.
 *
 * @param id the session's
 * @param wanted what it is to become; absent for a draft, which is published as it is
 */
@Schema(name = "StagedChange")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StagedChangeView(
    UUID id,
    String title,
    SessionState state,
    @Nullable ChangeSession wanted,
    @Nullable String reason,
    @Nullable Instant stagedAt) {

  private static final DetailsColumn DETAILS = new DetailsColumn();

  static StagedChangeView of(UUID sessionId, StagedChange staged) {
    return new StagedChangeView(
        sessionId,
        staged.details().title(),
        SessionState.SCHEDULED,
        ChangeSession.of(staged.details()),
        staged.reason(),
        null);
  }

  public static StagedChangeView of(Row row) {
    SessionDetails wanted = DETAILS.convertToEntityAttribute(row.getString("details"));
    return new StagedChangeView(
        row.getUUID("id"),
        Objects.requireNonNull(row.getString("title")),
        SessionState.valueOf(row.getString("state")),
        wanted == null ? null : ChangeSession.of(wanted),
        row.getString("reason"),
        Rows.instant(row, "staged_at"));
  }
}
