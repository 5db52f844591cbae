package org.ignite.sessions.releases.http;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.platform.pages.Rows;
import org.ignite.sessions.releases.ScheduleRelease;
import org.ignite.sessions.releases.Told;

/** A release of a cohort's schedule. */
@Schema(name = "ScheduleRelease")
public record ScheduleReleaseView(
    UUID id,
    UUID cohortId,
    String reason,
    Told told,
    @Schema(description = "How many drafts were published.") int published,
    @Schema(description = "How many published sessions were changed.") int changed,
    Instant releasedAt) {

  static ScheduleReleaseView of(ScheduleRelease release) {
    return new ScheduleReleaseView(
        release.id(),
        release.cohortId(),
        release.reason(),
        release.told(),
        release.drafts(),
        release.changes(),
        release.releasedAt());
  }

  static ScheduleReleaseView of(Row row) {
    return new ScheduleReleaseView(
        row.getUUID("id"),
        row.getUUID("cohort_id"),
        row.getString("reason"),
        Told.valueOf(row.getString("told")),
        row.getInteger("published"),
        row.getInteger("changed"),
        Objects.requireNonNull(Rows.instant(row, "released_at")));
  }
}
