package org.ignite.platform.pages;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.ignite.platform.problems.Missing;
import org.jspecify.annotations.Nullable;

/** What a query found, as the views that callers see. */
public final class Rows {

  private Rows() {}

  /** Every row, in the query's order. */
  public static <T> List<T> all(RowSet<Row> rows, Function<? super Row, T> view) {
    List<T> found = new ArrayList<>(rows.size());
    for (Row row : rows) {
      found.add(view.apply(row));
    }
    return found;
  }

  /** The first row; null where there is none. */
  public static <T> @Nullable T first(RowSet<Row> rows, Function<? super Row, T> view) {
    return rows.size() == 0 ? null : view.apply(rows.iterator().next());
  }

  /**
   * The one row that was looked for.
   *
   * @param what what it is, in the words of the API: {@code cohort}
   * @throws Missing 404, if there is none
   */
  public static <T> T one(RowSet<Row> rows, String what, Function<? super Row, T> view) {
    T found = first(rows, view);
    if (found == null) {
      throw new Missing(what);
    }
    return found;
  }

  /**
   * One page, of a query that asked for one row more than the page shows.
   *
   * @param end the sort keys of a row, the id last
   */
  public static <T> Page<T> page(
      RowSet<Row> rows,
      PageRequest page,
      Function<? super Row, T> view,
      Function<? super T, Cursor> end) {
    return Page.of(all(rows, view), page.limit(), end);
  }

  /** A moment; null where the column is. */
  public static @Nullable Instant instant(Row row, String column) {
    OffsetDateTime moment = row.getOffsetDateTime(column);
    return moment == null ? null : moment.toInstant();
  }
}
