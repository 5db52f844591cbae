package org.ignite.sessions.sessions.http;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which of two equal local times is meant on the day on which the clocks go back. */
enum Overlap {
  @JsonProperty("earlier")
  EARLIER,
  @JsonProperty("later")
  LATER
}
