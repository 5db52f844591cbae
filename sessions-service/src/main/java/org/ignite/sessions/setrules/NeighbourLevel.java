package org.ignite.sessions.setrules;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether neighbours share a set. */
public enum NeighbourLevel {
  /** Never. */
  @JsonProperty("apart")
  APART,
  /** Better not. */
  @JsonProperty("prefer-apart")
  PREFER_APART,
  @JsonProperty("ignored")
  IGNORED
}
