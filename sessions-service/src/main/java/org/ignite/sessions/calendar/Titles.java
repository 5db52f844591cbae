package org.ignite.sessions.calendar;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a person's feed says of a session besides its time. */
@Schema(name = "CalendarTitles")
public enum Titles {
  /** The same words of every session. */
  @JsonProperty("neutral")
  NEUTRAL,
  /** Its title, where it is and how to join. */
  @JsonProperty("full")
  FULL
}
