package org.ignite.sessions.allocation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes drafts of seats: chooses the dates and the themes, and reads drafts back. */
final class Drafting {

  /** Choices of dates beyond the first that fit, for a facilitator with several sets. */
  private static final int DATE_TRIES = 20_000;

  private final Compiled c;
  private final Dating dating;

  Drafting(Compiled c) {
    this.c = c;
    this.dating = new Dating(c.slots, c.sets);
  }

  /** A draft whose sets keep the times of the present ones as far as they hold. */
  Draft fresh(Seats seats) {
    int[][] times = new int[c.sets][0];
    PresentSets present = c.problem.present();
    if (present != null) {
      for (PresentSet set : present.sets()) {
        times[set.number() - 1] =
            set.times().stream()
                .mapToInt(i -> i)
                .filter(i -> i >= 0 && i < c.slots.count)
                .toArray();
      }
    }
    boolean[] all = new boolean[c.sets];
    Arrays.fill(all, true);
    dates(seats, times, all);
    return draft(seats, times, IntStream.range(0, c.sets).mapToObj(s -> theme(seats, s)).toList());
  }

  /**
   * A draft in which only the sets that are touched get other themes, and times where they must.
   */
  Draft changed(Draft draft, Seats seats, boolean[] touched) {
    int[][] times = new int[c.sets][];
    List<@Nullable String> themes = new ArrayList<>();
    for (int set = 0; set < c.sets; set++) {
      times[set] = draft.sets().get(set).times().stream().mapToInt(i -> i).toArray();
      themes.add(touched[set] ? theme(seats, set) : draft.sets().get(set).theme());
    }
    dates(seats, times, touched);
    return draft(seats, times, themes);
  }

  /**
   * Who is where in a draft.
   *
   * @throws IllegalArgumentException if the draft is not one of the problem
   */
  Seats seats(Draft draft) {
    int[] setOf = new int[c.peers];
    int[] holderOf = new int[c.sets];
    Arrays.fill(setOf, -1);
    Given.must(draft.sets().size() == c.sets, "a draft has as many sets as the rules say");
    for (int set = 0; set < c.sets; set++) {
      DraftSet one = draft.sets().get(set);
      Given.must(one.number() == set + 1, "a draft's sets come in the order of their numbers");
      for (UUID member : one.members()) {
        int peer = c.peerOf.getOrDefault(member, -1);
        Given.must(peer >= 0 && setOf[peer] < 0, "a draft's members are peers and in one set");
        setOf[peer] = set;
      }
      UUID holder = one.facilitator();
      holderOf[set] = holder == null ? -1 : c.facilitatorOf.getOrDefault(holder, -1);
      Given.must(holder == null || holderOf[set] >= 0, "a draft's facilitators are the problem's");
      Given.must(
          one.times().stream().allMatch(i -> i >= 0 && i < c.slots.count),
          "a draft's times are the problem's");
    }
    Given.must(Arrays.stream(setOf).allMatch(set -> set >= 0), "a draft has all peers");
    return new Seats(setOf, holderOf);
  }

  private @Nullable String theme(Seats seats, int set) {
    int[] members = seats.members(set);
    return c.interests.dearest(members, members.length, seats.holderOf[set]);
  }

  private Draft draft(Seats seats, int[][] times, List<@Nullable String> themes) {
    List<DraftSet> sets = new ArrayList<>();
    for (int set = 0; set < c.sets; set++) {
      int holder = seats.holderOf[set];
      sets.add(
          new DraftSet(
              set + 1,
              Arrays.stream(seats.members(set))
                  .mapToObj(peer -> c.problem.peers().get(peer).id())
                  .toList(),
              holder < 0 ? null : c.problem.facilitators().get(holder).id(),
              Arrays.stream(times[set]).boxed().toList(),
              themes.get(set)));
    }
    return new Draft(sets);
  }

  /** Chooses the times of the sets that are touched, keeping those that hold. */
  private void dates(Seats seats, int[][] times, boolean[] touched) {
    SetDates dates = new SetDates(c, seats);
    boolean[] seen = new boolean[c.sets];
    for (int set = 0; set < c.sets; set++) {
      if (touched[set] && !seen[set]) {
        int[] group = group(seats, set);
        for (int one : group) {
          seen[one] = true;
        }
        dates(dates, group, times);
      }
    }
  }

  private static int[] group(Seats seats, int set) {
    int holder = seats.holderOf[set];
    return IntStream.range(0, seats.holderOf.length)
        .filter(one -> one == set || (holder >= 0 && seats.holderOf[one] == holder))
        .toArray();
  }

  private void dates(SetDates dates, int[] group, int[][] times) {
    List<Integer> kept = new ArrayList<>();
    List<Integer> open = new ArrayList<>();
    for (int set : group) {
      boolean holds =
          dates.hold(set, times[set])
              && kept.stream().noneMatch(other -> dates.overlap(times[set], times[other]));
      (holds ? kept : open).add(set);
    }
    int[] fixed =
        kept.stream().flatMapToInt(set -> Arrays.stream(times[set])).map(c.slots::slot).toArray();
    if (choose(dates, open, fixed, times) > 0 && !kept.isEmpty()) {
      choose(dates, Arrays.stream(group).boxed().toList(), new int[0], times);
    }
  }

  private int choose(SetDates dates, List<Integer> sets, int[] fixed, int[][] times) {
    long[][] bits = new long[sets.size()][];
    Arrays.setAll(bits, at -> dates.free(sets.get(at)));
    int wanting = dating.wanting(bits, sets.size(), fixed, DATE_TRIES);
    for (int at = 0; at < sets.size(); at++) {
      times[sets.get(at)] =
          Arrays.stream(dating.chosen(at))
              .map(c.slots::time)
              .boxed()
              .sorted(Comparator.comparing(time -> c.problem.times().get(time).startsAt()))
              .mapToInt(i -> i)
              .toArray();
    }
    return wanting;
  }
}
