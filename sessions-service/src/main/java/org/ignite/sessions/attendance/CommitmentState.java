package org.ignite.sessions.attendance;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where somebody is heading. */
public enum CommitmentState {
  /** What they have attended and are expected at comes to what obliges them. */
  @JsonProperty("on-track")
  ON_TRACK,
  /** It does not, and what else is to come could make up for it. */
  @JsonProperty("at-risk")
  AT_RISK,
  /** It does not, and nothing that is scheduled can make up for it. */
  @JsonProperty("short")
  SHORT
}
