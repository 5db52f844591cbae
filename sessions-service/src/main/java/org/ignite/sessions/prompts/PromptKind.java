package org.ignite.sessions.prompts;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a prompt is answered. */
public enum PromptKind {
  /** In words, at most 280 characters. */
  @JsonProperty("text")
  TEXT,
  /** By one of two to eight options. */
  @JsonProperty("choice")
  CHOICE,
  /** By a point from 1 to 5. */
  @JsonProperty("scale")
  SCALE
}
