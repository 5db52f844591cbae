package org.ignite.sessions.clashes;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What clashes, each with the level that it has unless a cohort says otherwise. */
public enum ClashKind {
  /** The facilitator holds another session, or takes part in one, at the same time. */
  @JsonProperty("facilitator")
  FACILITATOR(ClashLevel.BLOCK),
  /** Another session has the same room of the same venue at the same time. */
  @JsonProperty("room")
  ROOM(ClashLevel.BLOCK),
  /** Somebody who has said yes has said yes to, or holds, another session at the same time. */
  @JsonProperty("person")
  PERSON(ClashLevel.BLOCK),
  /** A residential of the cohort, at which everybody is, is at the same time. */
  @JsonProperty("residential")
  RESIDENTIAL(ClashLevel.BLOCK_RELEASE),
  /** It begins before the cohort's season, or ends after it. */
  @JsonProperty("season")
  SEASON(ClashLevel.BLOCK),
  /** It is core, and with the others asks more days of somebody than they have signed up to. */
  @JsonProperty("commitment")
  COMMITMENT(ClashLevel.WARN);

  private final ClashLevel usual;

  ClashKind(ClashLevel usual) {
    this.usual = usual;
  }

  public ClashLevel usual() {
    return usual;
  }
}
