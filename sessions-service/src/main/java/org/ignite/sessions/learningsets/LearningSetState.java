package org.ignite.sessions.learningsets;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What has become of a learning set. */
public enum LearningSetState {
  @JsonProperty("open")
  OPEN,
  /** Its members and its facilitator can still read what it wrote; nothing more comes of it. */
  @JsonProperty("closed")
  CLOSED,
  /** Those of its members who want to go on after the season, by themselves. */
  @JsonProperty("carried-on")
  CARRIED_ON
}
