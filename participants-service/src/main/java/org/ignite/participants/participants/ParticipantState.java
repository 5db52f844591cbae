package org.ignite.participants.participants;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * Where a participation stands. The steps from one to the next are named operations, each with its
 * rule.
 */
public enum ParticipantState {
  APPLIED,
  OFFERED,
  CONFIRMED,
  ACTIVE,
  COMPLETED,
  WITHDRAWN;

  /** As it stands in the API, the events and the database. */
  @JsonValue
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static ParticipantState of(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }
}
