package org.ignite.sessions.meetings;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a set does for some minutes of its meeting. */
public enum Stage {
  /** On last time's actions. */
  @JsonProperty("check-in")
  CHECK_IN,
  @JsonProperty("ground-rules")
  GROUND_RULES,
  @JsonProperty("present")
  PRESENT,
  @JsonProperty("clarify")
  CLARIFY,
  /** Not advice. */
  @JsonProperty("open-questions")
  OPEN_QUESTIONS,
  @JsonProperty("reflect")
  REFLECT,
  /** One or two. */
  @JsonProperty("agree-actions")
  AGREE_ACTIONS,
  @JsonProperty("break")
  BREAK,
  @JsonProperty("close")
  CLOSE
}
