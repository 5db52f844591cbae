package org.ignite.participants.cohorts;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far a cohort is; one after the other, and never back; a draft can be archived at once. */
public enum CohortState {
  /** Planned; nobody can apply. */
  DRAFT,
  /** Takes applications. */
  RECRUITING,
  /** The season has begun. */
  RUNNING,
  /** Everybody is through; the plan stands as it was. */
  COMPLETED,
  /** Out of the way. */
  ARCHIVED;

  /** As it stands in the API, the events and the database. */
  @JsonValue
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static CohortState of(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }

  /** True until the season is over. */
  boolean isOpen() {
    return compareTo(COMPLETED) < 0;
  }
}
