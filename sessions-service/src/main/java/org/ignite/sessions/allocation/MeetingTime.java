package org.ignite.sessions.allocation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * A time at which a set could meet.
 *
 * @param startsAt inclusive
 * @param endsAt exclusive
 * @param day on which it starts, in the cohort's zone: {@link Rules#daysBetween} counts these, so
 *     that clocks going forward take no meeting away
 */
public record MeetingTime(Instant startsAt, Instant endsAt, LocalDate day) {

  /**
   * A time.
   *
   * @throws IllegalArgumentException if it does not end after it starts
   */
  public MeetingTime {
    Given.must(endsAt.isAfter(startsAt), "a time that does not end after it starts");
  }

  boolean overlaps(MeetingTime other) {
    return startsAt.isBefore(other.endsAt) && other.startsAt.isBefore(endsAt);
  }

  static boolean daysFollow(List<MeetingTime> times) {
    List<LocalDate> days =
        times.stream()
            .sorted(Comparator.comparing(MeetingTime::startsAt).thenComparing(MeetingTime::day))
            .map(MeetingTime::day)
            .toList();
    return days.equals(days.stream().sorted().toList());
  }
}
