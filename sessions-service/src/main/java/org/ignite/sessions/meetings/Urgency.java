package org.ignite.sessions.meetings;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How much a member wants to present at this very meeting, the least first. */
public enum Urgency {
  @JsonProperty("can-wait")
  CAN_WAIT,
  @JsonProperty("this-meeting")
  THIS_MEETING,
  @JsonProperty("can-not-wait")
  CAN_NOT_WAIT
}
