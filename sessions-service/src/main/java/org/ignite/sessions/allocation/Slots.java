package org.ignite.sessions.allocation;

import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The candidate times as bits, in an order by which taking the first that fits, again and again,
 * gives a set the most: by which time could follow soonest.
 *
 * <p>Of times in the order of their start, one can follow another from some place on (days and
 * starts only grow), so each occupies a stretch of places; of stretches the greatest number that do
 * not overlap is had by those that end first.
 */
final class Slots {

  final int count;
  final int words;

  /** How many a set needs. */
  final int needed;

  private final int[] place;
  private final int[] next;
  private final int[] index;
  private final int[] slotOf;
  private final long[][] overlaps;

  Slots(List<MeetingTime> times, Rules rules) {
    count = times.size();
    words = Math.max(1, (count + 63) / 64);
    needed = rules.meetings();
    int[] byStart =
        IntStream.range(0, count)
            .boxed()
            .sorted(Comparator.comparing((Integer i) -> times.get(i).startsAt()))
            .mapToInt(i -> i)
            .toArray();
    int[] reach = IntStream.range(0, count).map(i -> follower(times, byStart, i, rules)).toArray();
    place =
        IntStream.range(0, count)
            .boxed()
            .sorted(Comparator.comparingInt((Integer i) -> reach[i]))
            .mapToInt(i -> i)
            .toArray();
    next = IntStream.of(place).map(i -> reach[i]).toArray();
    index = IntStream.of(place).map(i -> byStart[i]).toArray();
    slotOf = new int[count];
    for (int slot = 0; slot < count; slot++) {
      slotOf[index[slot]] = slot;
    }
    overlaps = new long[count][words];
    for (int one = 0; one < count; one++) {
      for (int other = 0; other < count; other++) {
        if (times.get(index[one]).overlaps(times.get(index[other]))) {
          overlaps[one][other >> 6] |= 1L << other;
        }
      }
    }
  }

  private static int follower(List<MeetingTime> times, int[] byStart, int i, Rules rules) {
    MeetingTime one = times.get(byStart[i]);
    int j = i + 1;
    while (j < byStart.length && !follows(one, times.get(byStart[j]), rules)) {
      j++;
    }
    return j;
  }

  /** Whether a set can meet at both, in this order. */
  static boolean follows(MeetingTime one, MeetingTime later, Rules rules) {
    return !later.startsAt().isBefore(one.endsAt())
        && ChronoUnit.DAYS.between(one.day(), later.day()) >= rules.daysBetween();
  }

  /** Indices of times that there are not are passed over. */
  long[] bits(BitSet times) {
    long[] bits = new long[words];
    times.stream().filter(i -> i < count).forEach(i -> bits[slotOf[i] >> 6] |= 1L << slotOf[i]);
    return bits;
  }

  /** The index, in the problem's list, of the time of a slot. */
  int time(int slot) {
    return index[slot];
  }

  int slot(int time) {
    return slotOf[time];
  }

  long[] overlapping(int slot) {
    return overlaps[slot];
  }

  /** The first place, by start, of what could follow a slot. */
  int after(int slot) {
    return next[slot];
  }

  boolean fits(int slot, int after) {
    return place[slot] >= after;
  }

  /** How many of the needed can be had of the times of these bits, at the most. */
  int most(long[] bits) {
    int found = 0;
    int after = 0;
    for (int word = 0; word < words && found < needed; word++) {
      for (long rest = bits[word]; rest != 0 && found < needed; rest &= rest - 1) {
        int slot = (word << 6) + Long.numberOfTrailingZeros(rest);
        if (place[slot] >= after) {
          after = next[slot];
          found++;
        }
      }
    }
    return found;
  }
}
