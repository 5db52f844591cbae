package org.ignite.sessions.sessions;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether it is to take place. */
public enum SessionState {
  /** Known to the programme team alone. */
  @JsonProperty("draft")
  DRAFT,
  @JsonProperty("scheduled")
  SCHEDULED,
  @JsonProperty("cancelled")
  CANCELLED
}
