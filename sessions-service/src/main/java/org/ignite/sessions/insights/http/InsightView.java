package org.ignite.sessions.insights.http;

import io.vertx.mutiny.sqlclient.Row;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.sessions.insights.HalfSeason;
import org.ignite.sessions.themes.Theme;

/** What was learnt, and nothing of whom, where or when. */
record InsightView(
    @Schema(description = "Random: it says nothing of when it was written.") UUID id,
    Theme theme,
    @Schema(description = "Which half of the season it is from.") HalfSeason halfSeason,
    String text) {

  static InsightView of(Row row) {
    return new InsightView(
        row.getUUID("id"),
        Theme.of(row.getString("theme")),
        HalfSeason.of(row.getString("half_season")),
        row.getString("text"));
  }
}
