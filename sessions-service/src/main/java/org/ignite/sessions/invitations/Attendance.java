package org.ignite.sessions.invitations;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether somebody was there. */
public enum Attendance {
  /** Nobody has recorded it. */
  @JsonProperty("unknown")
  UNKNOWN,
  @JsonProperty("present")
  PRESENT,
  @JsonProperty("absent")
  ABSENT,
  /** Away for an emergency, which is not held against anybody. */
  @JsonProperty("excused")
  EXCUSED
}
