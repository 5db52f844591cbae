package org.ignite.platform.access;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What a query found of how somebody is related to a thing. */
public final class Reaches {

  private Reaches() {}

  /**
   * Each reach that is true in a row's column of its name, as {@code held} and {@code own}. A reach
   * without a column does not exist between them; nor does any where there is no row.
   */
  public static Set<Reach> of(RowSet<Row> rows) {
    Set<Reach> reaches = EnumSet.noneOf(Reach.class);
    for (Row row : rows) {
      for (Reach reach : Reach.values()) {
        String column = reach.name().toLowerCase(Locale.ROOT);
        if (row.getColumnIndex(column) >= 0 && Boolean.TRUE.equals(row.getBoolean(column))) {
          reaches.add(reach);
        }
      }
    }
    return reaches;
  }
}
