package org.ignite.sessions.sessions;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who may be invited to a session of a kind. */
public enum Audience {
  /** Everybody of the cohort. */
  @JsonProperty("cohort")
  COHORT,
  /** The members of one learning set. */
  @JsonProperty("set")
  SET,
  /** Some of the cohort, whoever they are. */
  @JsonProperty("small-group")
  SMALL_GROUP,
  /** One participant. */
  @JsonProperty("one")
  ONE
}
