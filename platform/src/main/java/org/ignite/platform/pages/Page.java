package org.ignite.platform.pages;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items the rows, at most {@code limit}
 * @param next the cursor of the next page; null on the last one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(
    List<T> items,
    @Schema(description = "Send this as cursor to get the next page; absent on the last one.")
        @Nullable String next) {

  /** The same page, for a list whose rows are of several kinds. */
  public static <T> Page<T> widened(Page<? extends T> page) {
    return new Page<>(List.copyOf(page.items()), page.next());
  }

  /**
   * Cuts what a query found, one row more than asked for where there is a next page.
   *
   * @param found at most {@code limit + 1} rows
   * @param end the sort keys of a row, the id last
   */
  public static <T> Page<T> of(List<T> found, int limit, Function<? super T, Cursor> end) {
    if (found.size() <= limit) {
      return new Page<>(found, null);
    }
    List<T> items = List.copyOf(found.subList(0, limit));
    return new Page<>(items, end.apply(items.getLast()).encoded());
  }
}
