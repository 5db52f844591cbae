package org.ignite.sessions.availability;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.DayOfWeek;

/** A day of the week, as callers write it. */
public enum Weekday {
  @JsonProperty("monday")
  MONDAY,
  @JsonProperty("tuesday")
  TUESDAY,
  @JsonProperty("wednesday")
  WEDNESDAY,
  @JsonProperty("thursday")
  THURSDAY,
  @JsonProperty("friday")
  FRIDAY,
  @JsonProperty("saturday")
  SATURDAY,
  @JsonProperty("sunday")
  SUNDAY;

  public DayOfWeek day() {
    return DayOfWeek.valueOf(name());
  }
}
