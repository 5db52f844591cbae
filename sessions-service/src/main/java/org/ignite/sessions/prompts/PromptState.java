package org.ignite.sessions.prompts;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far a prompt has come; it goes one way. */
public enum PromptState {
  /** Written, and shown to nobody but the facilitator and the programme team. */
  @JsonProperty("draft")
  DRAFT,
  @JsonProperty("open")
  OPEN,
  @JsonProperty("closed")
  CLOSED
}
