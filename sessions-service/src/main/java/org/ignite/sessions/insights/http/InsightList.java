package org.ignite.sessions.insights.http;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.UUID;
import org.ignite.platform.pages.Cursor;
import org.ignite.platform.pages.Page;
import org.ignite.platform.pages.PageRequest;
import org.ignite.platform.pages.Rows;
import org.ignite.platform.pages.SearchText;
import org.ignite.sessions.insights.HalfSeason;
import org.ignite.sessions.themes.Theme;
import org.jspecify.annotations.Nullable;

/** Reads insights for showing, in the order of their random ids. */
@ApplicationScoped
class InsightList {

  private static final String PAGE =
      """
      select id, theme, half_season, text from insight
      where cohort_id = $1
        and ($2::text is null or theme = $2)
        and ($3::text is null or half_season = $3)
        and ($4::text is null or text ilike '%' || $4 || '%')
        and ($5::uuid is null or id > $5)
      order by id
      limit $6
      """;

  private final Pool database;

  InsightList(Pool database) {
    this.database = database;
  }

  Uni<Page<InsightView>> page(UUID cohortId, Filter filter, PageRequest page) {
    return database
        .preparedQuery(PAGE)
        .execute(
            Tuple.from(
                Arrays.asList(
                    cohortId,
                    filter.theme() == null ? null : filter.theme().text(),
                    filter.halfSeason() == null ? null : filter.halfSeason().text(),
                    SearchText.literal(filter.search()),
                    page.afterId(),
                    page.limit() + 1)))
        .map(rows -> Rows.page(rows, page, InsightView::of, last -> Cursor.of(last.id())));
  }

  /**
   * What a caller looks for; null is anything.
   *
   * @param search part of the text, whatever the case
   */
  record Filter(@Nullable Theme theme, @Nullable HalfSeason halfSeason, @Nullable String search) {}
}
