package org.ignite.sessions.allocation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** At which times sets can meet, and whether given ones do. */
final class SetDates {

  private final Compiled c;
  private final Seats seats;

  SetDates(Compiled c, Seats seats) {
    this.c = c;
    this.seats = seats;
  }

  long[] free(int set) {
    long[] free = new long[c.slots.words];
    int[] members = seats.members(set);
    FreeTimes.ofMembers(c, members, members.length, free);
    FreeTimes.withHolder(c, seats.holderOf[set], free);
    return free;
  }

  /** Whether these are the needed number of times for a set, at which it can meet. */
  boolean hold(int set, int[] times) {
    if (times.length != c.slots.needed) {
      return false;
    }
    long[] free = free(set);
    List<MeetingTime> meetings =
        Arrays.stream(times)
            .mapToObj(c.problem.times()::get)
            .sorted(Comparator.comparing(MeetingTime::startsAt))
            .toList();
    for (int i = 1; i < meetings.size(); i++) {
      if (!Slots.follows(meetings.get(i - 1), meetings.get(i), c.rules)) {
        return false;
      }
    }
    return Arrays.stream(times)
        .map(c.slots::slot)
        .allMatch(slot -> (free[slot >> 6] >>> slot & 1L) != 0);
  }

  boolean overlap(int[] times, int[] others) {
    return Arrays.stream(times)
        .anyMatch(
            one ->
                Arrays.stream(others)
                    .anyMatch(
                        other ->
                            c.problem.times().get(one).overlaps(c.problem.times().get(other))));
  }
}
