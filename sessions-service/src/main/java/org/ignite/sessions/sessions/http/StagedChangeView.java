package org.ignite.sessions.sessions.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.platform.pages.Rows;
import org.ignite.sessions.sessions.ContentColumn;
import org.ignite.sessions.sessions.MeetingTime;
import org.ignite.sessions.sessions.PatchColumn;
import org.ignite.sessions.sessions.Place;
import org.ignite.sessions.sessions.SessionDetails;
import org.ignite.sessions.sessions.SessionState;
import org.ignite.sessions.sessions.StagedSession;
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

  private static final ContentColumn CONTENT = new ContentColumn();
  private static final PatchColumn PATCH = new PatchColumn();

  static StagedChangeView of(StagedSession staged) {
    return new StagedChangeView(
        staged.id(),
        staged.wanted().title(),
        SessionState.SCHEDULED,
        ChangeSession.of(staged.wanted()),
        staged.reason(),
        null);
  }

  /** Of a session's row with the patch that is staged for it. */
  static StagedChangeView of(Row row, SessionPatches patches) {
    ObjectNode patch = PATCH.convertToEntityAttribute(row.getString("patch"));
    return new StagedChangeView(
        row.getUUID("id"),
        Objects.requireNonNull(row.getString("title")),
        SessionState.valueOf(row.getString("state")),
        patch == null ? null : patches.wanted(details(row), patch),
        row.getString("reason"),
        Rows.instant(row, "staged_at"));
  }

  private static SessionDetails details(Row row) {
    return new SessionDetails(
        row.getString("title"),
        new MeetingTime(
            row.getLocalDateTime("starts_at"),
            row.getLocalDateTime("ends_at"),
            ZoneId.of(row.getString("zone")),
            row.getBoolean("overlap_later")),
        new Place(
            row.getString("venue"),
            row.getString("room"),
            row.getString("access_notes"),
            row.getString("link")),
        row.getInteger("capacity"),
        row.getUUID("facilitator_id"),
        CONTENT.convertToEntityAttribute(row.getString("content")));
  }
}
