package org.ignite.sessions.practice;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far an issue is. It is open once. */
public enum SetIssueState {
  @JsonProperty("open")
  OPEN,
  /** Whoever brought it has said what came of it. */
  @JsonProperty("resolved")
  RESOLVED,
  /** Whoever brought it has taken it back, or left the set; its words are gone. */
  @JsonProperty("withdrawn")
  WITHDRAWN
}
