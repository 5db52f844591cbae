package org.ignite.sessions.practice;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How an action was followed through. It is open once. */
public enum SetActionState {
  @JsonProperty("open")
  OPEN,
  @JsonProperty("done")
  DONE,
  /** Its owner has said why. */
  @JsonProperty("dropped")
  DROPPED
}
