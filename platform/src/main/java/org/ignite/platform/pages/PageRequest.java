package org.ignite.platform.pages;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.ignite.platform.problems.InvalidRequest;
import org.jspecify.annotations.Nullable;

/** Which page a caller asks for. */
public class PageRequest {

  static final int DEFAULT_LIMIT = 20;
  static final int MOST = 200;

  /** How many rows a streamed list reads at once. */
  private static final int BATCH = 500;

  @QueryParam("limit")
  @Parameter(
      description = "Rows a page: 20 unless told, 200 at most (more is brought down to it).",
      example = "20")
  @Nullable Integer limit;

  @QueryParam("cursor")
  @Parameter(description = "The next of the page before; nothing for the first page.")
  @Nullable String cursor;

  private final int most;

  public PageRequest() {
    this.most = MOST;
  }

  private PageRequest(int limit, @Nullable String cursor) {
    this.most = limit;
    this.limit = limit;
    this.cursor = cursor;
  }

  /** The first batch of a list that is streamed whole. */
  static PageRequest whole() {
    return new PageRequest(BATCH, null);
  }

  /** The batch behind {@code next}. */
  static PageRequest wholeAfter(String next) {
    return new PageRequest(BATCH, next);
  }

  /**
   * Rows to show.
   *
   * @throws InvalidRequest 422, below 1
   */
  public int limit() {
    if (limit == null) {
      return DEFAULT_LIMIT;
    }
    if (limit < 1) {
      throw new InvalidRequest("?limit", "limit is at least 1.");
    }
    return Math.min(limit, most);
  }

  /** The sort keys to begin behind; empty for the first page. */
  public List<String> after(int keys) {
    return cursor == null ? List.of() : Cursor.decode(cursor, keys).keys();
  }

  /**
   * The id to begin behind, for a list that is sorted by id alone; null for the first page.
   *
   * @throws org.ignite.platform.problems.UnreadableRequest 400, if the cursor is none of such a
   *     list
   */
  public @Nullable UUID afterId() {
    List<String> keys = after(1);
    return keys.isEmpty() ? null : Cursor.uuid(keys.getFirst());
  }
}
