package org.ignite.feedback.releases;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether something of a release is shown. */
public enum Standing {
  SHOWN,
  WITHHELD;

  @JsonValue
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  @JsonCreator
  static Standing of(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }
}
