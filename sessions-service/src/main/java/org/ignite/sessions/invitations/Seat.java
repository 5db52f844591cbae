package org.ignite.sessions.invitations;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a yes has. */
public enum Seat {
  /** Nothing: there is no yes. */
  @JsonProperty("none")
  NONE,
  @JsonProperty("taken")
  TAKEN,
  /** The waiting list, in the order in which people said yes. */
  @JsonProperty("waiting")
  WAITING,
  /** A seat that is kept until they say whether they still want it, or the offer ends. */
  @JsonProperty("offered")
  OFFERED
}
