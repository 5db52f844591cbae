package org.ignite.sessions.polls;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/** Where a poll stands for those who look at it. */
public enum PollStanding {
  @JsonProperty("open")
  OPEN,
  /** It should be closed by now; answers are still taken. */
  @JsonProperty("due")
  DUE,
  @JsonProperty("closed")
  CLOSED,
  @JsonProperty("cancelled")
  CANCELLED;

  /**
   * What a state is at a moment.
   *
   * @param state as it stands in the database
   */
  public static PollStanding of(String state, Instant closesAt, Instant now) {
    PollStanding standing = valueOf(state);
    return standing == OPEN && !closesAt.isAfter(now) ? DUE : standing;
  }
}
