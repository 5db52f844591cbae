package org.ignite.participants.participants;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.EnumSet;
import java.util.Locale;

/**
 * Where a participation stands. The steps from one to the next are named operations, each with its
 * rule.
 */
public enum ParticipantState {
  APPLIED,
  /** On the waiting list for a place. */
  WAITING,
  OFFERED,
  /** They said no to the offer. */
  DECLINED,
  /** The offer was not answered in time. */
  LAPSED,
  CONFIRMED,
  ACTIVE,
  COMPLETED,
  WITHDRAWN,
  /** They go on in a later cohort. */
  DEFERRED;

  /** As it stands in the API, the events and the database. */
  @JsonValue
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static ParticipantState of(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }

  /** True where they do not take part (any more), whatever the season does. */
  public boolean hasLeft() {
    return EnumSet.of(DECLINED, WITHDRAWN, DEFERRED).contains(this);
  }

  /** True where the participant has one of the cohort's places, or one is kept for them. */
  public boolean takesPlace() {
    return EnumSet.of(OFFERED, CONFIRMED, ACTIVE, COMPLETED).contains(this);
  }
}
