package org.ignite.participants.involvements;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far an involvement is. */
public enum InvolvementState {
  /** They have been asked. */
  INVITED,
  ACCEPTED,
  DECLINED,
  /** Taken back before they answered. */
  WITHDRAWN,
  /** They are not any more what they had accepted to be. */
  ENDED;

  /** As it stands in the API, the events and the database. */
  @JsonValue
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static InvolvementState of(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }
}
