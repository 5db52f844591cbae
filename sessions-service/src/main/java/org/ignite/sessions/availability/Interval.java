package org.ignite.sessions.availability;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * A stretch of time.
 *
 * @param start included
 * @param end not included, after the start
 */
public record Interval(Instant start, Instant end) {

  /** True where they share a moment; who leaves at ten can be elsewhere at ten. */
  public boolean overlaps(Interval other) {
    return start.isBefore(other.end) && other.start.isBefore(end);
  }

  /** The same stretches as the fewest there can be, in order: what overlaps or touches is one. */
  public static List<Interval> merged(Collection<Interval> intervals) {
    List<Interval> sorted = new ArrayList<>(intervals);
    sorted.sort(Comparator.comparing(Interval::start));
    List<Interval> merged = new ArrayList<>();
    for (Interval next : sorted) {
      Interval last = merged.isEmpty() ? null : merged.getLast();
      if (last == null || next.start.isAfter(last.end)) {
        merged.add(next);
      } else if (next.end.isAfter(last.end)) {
        merged.set(merged.size() - 1, new Interval(last.start, next.end));
      }
    }
    return merged;
  }
}
