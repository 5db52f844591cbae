package org.ignite.participants.imports;

import java.util.Locale;
import org.ignite.platform.pages.WholeList;
import org.jspecify.annotations.Nullable;

/** How the rows of a file are written. */
public enum FileFormat {
  /** RFC 4180, the first line naming the columns. */
  CSV,
  /** One JSON object a line. */
  NDJSON;

  /** By Content-Type, which is one of the two, in any case (RFC 9110, 8.3.1). */
  public static FileFormat of(@Nullable String contentType) {
    return contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith(WholeList.CSV)
        ? CSV
        : NDJSON;
  }
}
