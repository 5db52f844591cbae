package org.ignite.sessions.sessions;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What may leave a session. It is promised with the invitation and never changes. */
public enum Confidentiality {
  /** Nothing is promised; the whole cohort may know of it. */
  @JsonProperty("open")
  OPEN,
  /**
   * The Chatham House Rule: what is learnt may be used; who said it, and who was there, may not be
   * revealed. Attendance is shown to the facilitator and to each person their own, to nobody else.
   */
  @JsonProperty("chatham-house")
  CHATHAM_HOUSE,
  /** What is said stays among those who are there. */
  @JsonProperty("set")
  SET
}
