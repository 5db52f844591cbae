package org.ignite.sessions.season.http;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.ignite.platform.pages.Cursor;
import org.ignite.platform.pages.Page;
import org.ignite.platform.pages.PageRequest;
import org.ignite.platform.pages.Rows;
import org.ignite.platform.problems.Missing;
import org.jspecify.annotations.Nullable;

/** Reads closed periods for showing, in the order of their first days. */
@ApplicationScoped
class ClosedPeriodList {

  private static final String PAGE =
      """
      select id, cohort_id, kind, name, first_day, last_day from closed_period
      where ($1::uuid is null or cohort_id is null or cohort_id = $1)
        and ($2::date is null or last_day >= $2) and ($3::date is null or first_day <= $3)
        and ($4::date is null or (first_day, id) > ($4, $5::uuid))
      order by first_day, id
      limit $6
      """;

  private static final String ONE =
      "select id, cohort_id, kind, name, first_day, last_day from closed_period where id = $1";

  private final Pool database;

  ClosedPeriodList(Pool database) {
    this.database = database;
  }

  /**
   * Those that hold for a cohort and touch a year.
   *
   * @param cohortId null for those of every cohort
   * @param year null for any
   */
  Uni<Page<ClosedPeriodView>> page(
      @Nullable UUID cohortId, @Nullable Integer year, PageRequest page) {
    List<String> after = page.after(2);
    return database
        .preparedQuery(PAGE)
        .execute(
            Tuple.from(
                Arrays.asList(
                    cohortId,
                    year == null ? null : LocalDate.of(year, 1, 1),
                    year == null ? null : LocalDate.of(year, 12, 31),
                    after.isEmpty() ? null : Cursor.date(after.get(0)),
                    after.isEmpty() ? null : Cursor.uuid(after.get(1)),
                    page.limit() + 1)))
        .map(
            rows ->
                Rows.page(
                    rows,
                    page,
                    ClosedPeriodView::of,
                    last -> Cursor.of(last.firstDay(), last.id())));
  }

  /**
   * One of them.
   *
   * @throws Missing 404, if there is none
   */
  Uni<ClosedPeriodView> read(UUID id) {
    return database
        .preparedQuery(ONE)
        .execute(Tuple.of(id))
        .map(rows -> Rows.one(rows, "closed period", ClosedPeriodView::of));
  }
}
