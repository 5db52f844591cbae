package org.ignite.sessions.people;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The days on which a cohort meets, both included.
 *
 * @param startsOn the first day
 * @param endsOn the last day
 */
public record Season(LocalDate startsOn, LocalDate endsOn) {

  /** Whose calendar says which day of a season, and whose clock which hour of it, it is. */
  public static final String ZONE = "Europe/London";

  /** The day that it is in a season, wherever somebody is. */
  public static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, ZoneId.of(ZONE));
  }

  /** The moment at which a day begins, by the same calendar. */
  public static Instant begins(LocalDate day) {
    return day.atStartOfDay(ZoneId.of(ZONE)).toInstant();
  }

  public boolean includes(LocalDate day) {
    return !day.isBefore(startsOn) && !day.isAfter(endsOn);
  }
}
