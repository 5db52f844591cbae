package org.ignite.sessions.wishes.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/** Whether a cohort is still asked for its wishes. */
public enum SetWishesRequestState {
  @JsonProperty("asked")
  ASKED,
  @JsonProperty("closed")
  CLOSED;

  static SetWishesRequestState of(Instant closesAt, Instant now) {
    return closesAt.isAfter(now) ? ASKED : CLOSED;
  }
}
