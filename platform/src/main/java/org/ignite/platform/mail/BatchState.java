package org.ignite.platform.mail;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a batch stands. */
public enum BatchState {
  HELD,
  RELEASED,
  DISCARDED;

  /** As it stands in the database and the API. */
  @JsonValue
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  static BatchState of(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }
}
