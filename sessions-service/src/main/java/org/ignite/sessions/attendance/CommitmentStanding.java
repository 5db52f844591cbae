package org.ignite.sessions.attendance;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How one session stands in somebody's ledger. */
public enum CommitmentStanding {
  @JsonProperty("attended")
  ATTENDED,
  @JsonProperty("missed")
  MISSED,
  /** Away for an emergency at home: it obliges no more. */
  @JsonProperty("excused")
  EXCUSED,
  /** It is over, they were expected, and nobody has recorded it yet. */
  @JsonProperty("awaited")
  AWAITED,
  /** It is to come, and they are expected: a core one they have not declined, or a yes. */
  @JsonProperty("planned")
  PLANNED,
  /**
   * It is to come, and they are not expected: an optional one without a yes, a no, or a yes that
   * has no seat.
   */
  @JsonProperty("possible")
  POSSIBLE,
  /** It is over, and nobody expected them. */
  @JsonProperty("uncounted")
  UNCOUNTED,
  /**
   * For the programme team, of a session under the Chatham House Rule that has begun: whether they
   * were there is not told, and is in no total yet.
   */
  @JsonProperty("undisclosed")
  UNDISCLOSED,
  /** The same, when a total has it that no single session can be told from. */
  @JsonProperty("disclosed")
  DISCLOSED
}
