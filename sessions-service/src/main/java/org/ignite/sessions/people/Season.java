package org.ignite.sessions.people;

import java.time.LocalDate;

/**
 * The days on which a cohort meets, both included.
 *
 * @param startsOn the first day
 * @param endsOn the last day
 */
public record Season(LocalDate startsOn, LocalDate endsOn) {

  public boolean includes(LocalDate day) {
    return !day.isBefore(startsOn) && !day.isAfter(endsOn);
  }
}
