package org.ignite.sessions.proposals;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far a proposal is. It is open once, and none of the others is ever left. */
public enum ProposalState {
  @JsonProperty("open")
  OPEN,
  /** It became a session. */
  @JsonProperty("turned")
  TURNED,
  /** Its author took it back. */
  @JsonProperty("withdrawn")
  WITHDRAWN,
  /** The programme team will not turn it, and said why. */
  @JsonProperty("closed")
  CLOSED
}
