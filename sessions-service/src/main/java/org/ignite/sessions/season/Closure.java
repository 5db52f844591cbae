package org.ignite.sessions.season;

import java.time.LocalDate;

/**
 * Days on which nothing of the programme is.
 *
 * @param firstDay the first of them
 * @param lastDay the last of them, included
 */
public record Closure(Closing kind, String name, LocalDate firstDay, LocalDate lastDay) {

  boolean includes(LocalDate day) {
    return !day.isBefore(firstDay) && !day.isAfter(lastDay);
  }
}
