package org.ignite.sessions.proposals.http;

import com.fasterxml.jackson.annotation.JsonProperty;

/** In which order proposals are listed. */
enum ProposalOrder {
  @JsonProperty("newest")
  NEWEST,
  /** Of those that as many back, the newer first. */
  @JsonProperty("most-backed")
  MOST_BACKED
}
