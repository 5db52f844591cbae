package org.ignite.acceptance.story;

import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;

/**
 * A season that contains today, so that the story can be told on any day: September to June, and in
 * July and August, when no cohort meets, until the end of August.
 */
public record Season(LocalDate startsOn, LocalDate endsOn) {

  /** Where the sessions are held. */
  static final ZoneId ZONE = ZoneId.of("Europe/London");

  /** The one that a day lies in. */
  public static Season of(LocalDate day) {
    int year =
        day.getMonthValue() >= Month.SEPTEMBER.getValue() ? day.getYear() : day.getYear() - 1;
    LocalDate end = LocalDate.of(year + 1, Month.JUNE, 30);
    return new Season(
        LocalDate.of(year, Month.SEPTEMBER, 1),
        day.isAfter(end) ? LocalDate.of(year + 1, Month.AUGUST, 31) : end);
  }

  /** As people call it: 2026/27. */
  public String name() {
    return startsOn.getYear() + "/" + String.valueOf(startsOn.getYear() + 1).substring(2);
  }

  /** The next one. */
  Season next() {
    return Season.of(startsOn.plusYears(1));
  }
}
