package org.ignite.sessions.availability;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds the best times for a group: those at which the fewest are missing, and of these the
 * earliest. No two of them overlap: each next one is the best of those that are clear of all before
 * it. Exact, since it looks at every time that comes into question; one walk along each person's
 * busy time and the candidates together.
 */
final class TimeFinder {

  private TimeFinder() {}

  /**
   * A time that was found.
   *
   * @param missing who can not, by their place in the list of people
   */
  record Found(Candidate candidate, List<Integer> missing) {}

  /**
   * The best times.
   *
   * @param candidates in order, as {@link TimeWindow#candidates} gives them
   * @param people what each is busy with, in any order
   * @param musts what those are busy with without whom there is no meeting
   * @param fewest how many of the people must be able to come
   * @param most how many times to find
   */
  static List<Found> best(
      List<Candidate> candidates,
      List<List<Interval>> people,
      List<List<Interval>> musts,
      int fewest,
      int most) {
    List<BitSet> busy = people.stream().map(one -> busy(candidates, one)).toList();
    BitSet out = new BitSet(candidates.size());
    musts.forEach(one -> out.or(busy(candidates, one)));
    int[] missing = new int[candidates.size()];
    busy.forEach(one -> one.stream().forEach(candidate -> missing[candidate]++));

    List<Integer> ranking =
        IntStream.range(0, candidates.size())
            .filter(i -> !out.get(i) && people.size() - missing[i] >= fewest)
            .boxed()
            .sorted(Comparator.comparingInt(i -> missing[i])) // stable: the earlier one first
            .toList();
    List<Found> found = new ArrayList<>();
    for (int i : ranking) {
      if (found.size() == most) {
        break;
      }
      Candidate candidate = candidates.get(i);
      if (found.stream().noneMatch(f -> f.candidate().time().overlaps(candidate.time()))) {
        found.add(new Found(candidate, missing(busy, i)));
      }
    }
    return found;
  }

  private static List<Integer> missing(List<BitSet> busy, int candidate) {
    return IntStream.range(0, busy.size())
        .filter(person -> busy.get(person).get(candidate))
        .boxed()
        .toList();
  }

  /**
   * At which candidates somebody is busy. Candidates begin in order, so a stretch that has ended
   * before one begins is of no interest to the later ones.
   */
  private static BitSet busy(List<Candidate> candidates, List<Interval> times) {
    List<Interval> merged = Interval.merged(times);
    BitSet busy = new BitSet(candidates.size());
    int next = 0;
    for (int i = 0; i < candidates.size(); i++) {
      Instant start = candidates.get(i).time().start();
      while (next < merged.size() && !merged.get(next).end().isAfter(start)) {
        next++;
      }
      if (next == merged.size()) {
        break;
      }
      if (merged.get(next).start().isBefore(candidates.get(i).time().end())) {
        busy.set(i);
      }
    }
    return busy;
  }
}
