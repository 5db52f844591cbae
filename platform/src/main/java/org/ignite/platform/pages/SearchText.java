package org.ignite.platform.pages;

import org.jspecify.annotations.Nullable;

/** What a caller looks for, as part of an ILIKE pattern. */
public final class SearchText {

  private SearchText() {}

  /** The words as they are, their percent signs and underscores included; null for nothing. */
  public static @Nullable String literal(@Nullable String search) {
    return search == null || search.isBlank()
        ? null
        : search.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }
}
