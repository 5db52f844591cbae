package org.ignite.participants.needs;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What the programme team may read somebody's needs for. */
public enum NeedsPurpose {
  RESIDENTIAL,
  SESSION,
  EMERGENCY;

  /** As it stands in the API and the database. */
  @JsonValue
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
