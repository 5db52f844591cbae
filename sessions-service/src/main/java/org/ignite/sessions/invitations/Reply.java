package org.ignite.sessions.invitations;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What somebody answered to an invitation. Only a yes takes a place. */
public enum Reply {
  /** No answer yet. */
  @JsonProperty("none")
  NONE,
  @JsonProperty("yes")
  YES,
  @JsonProperty("no")
  NO,
  @JsonProperty("tentative")
  TENTATIVE
}
