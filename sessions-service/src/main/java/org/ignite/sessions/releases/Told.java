package org.ignite.sessions.releases;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who hears of a release. */
public enum Told {
  /** Those who are invited to a session that changes, each of theirs. */
  @JsonProperty("affected")
  AFFECTED,
  /** They, and everybody else of the cohort that the calendar has changed. */
  @JsonProperty("everyone")
  EVERYONE
}
