package org.ignite.sessions.exchanges;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether an offer can be asked for. */
public enum OfferState {
  @JsonProperty("open")
  OPEN,
  /** Takes no more requests; the host still decides on those that are there. */
  @JsonProperty("closed")
  CLOSED,
  /** Not there any more, for good. */
  @JsonProperty("withdrawn")
  WITHDRAWN
}
