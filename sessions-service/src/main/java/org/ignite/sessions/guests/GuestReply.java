package org.ignite.sessions.guests;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a guest answered. */
public enum GuestReply {
  /** No answer yet. */
  @JsonProperty("none")
  NONE,
  @JsonProperty("yes")
  YES,
  @JsonProperty("no")
  NO
}
