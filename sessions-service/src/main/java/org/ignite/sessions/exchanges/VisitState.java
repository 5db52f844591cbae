package org.ignite.sessions.exchanges;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a visit request stands. */
public enum VisitState {
  @JsonProperty("asked")
  ASKED,
  @JsonProperty("accepted")
  ACCEPTED,
  @JsonProperty("declined")
  DECLINED,
  /** By the visitor; also what is shown of a visitor who has left the programme. */
  @JsonProperty("withdrawn")
  WITHDRAWN,
  /** As shown: accepted, and the time of the visit is over. Never stored. */
  @JsonProperty("visited")
  VISITED
}
