package org.ignite.sessions.sessions;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether it is to take place. */
public enum SessionState {
  @JsonProperty("scheduled")
  SCHEDULED,
  @JsonProperty("cancelled")
  CANCELLED
}
