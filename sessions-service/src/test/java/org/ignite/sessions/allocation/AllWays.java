package org.ignite.sessions.allocation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Every draft of a small problem: all ways to seat people, and for those facilitators and dates.
 */
final class AllWays {

  private final Problem problem;
  private final Set<HardRule> rules;
  private final Set<UUID> people;
  private final boolean scored;
  private final List<UUID> peers;
  private final int sets;
  private final List<List<Integer>> dates = new ArrayList<>();
  private final List<String> themes;
  private boolean found;
  private long best = Long.MIN_VALUE;

  private AllWays(Problem problem, Set<HardRule> rules, Set<UUID> people, boolean scored) {
    this.problem = problem;
    this.rules = rules;
    this.people = people;
    this.scored = scored;
    peers = problem.peers().stream().map(Peer::id).toList();
    sets = problem.rules().sets();
    themes =
        Stream.concat(
                problem.peers().stream().map(Peer::interests),
                problem.facilitators().stream().map(SetFacilitator::themes))
            .flatMap(List::stream)
            .distinct()
            .toList();
    choose(new ArrayList<>(), 0);
  }

  /** Whether any draft keeps these rules, as far as they are about these people. */
  static boolean keep(Problem problem, Set<HardRule> rules, Set<UUID> people) {
    AllWays ways = new AllWays(problem, rules, people, false);
    ways.seat(new ArrayList<>());
    return ways.found;
  }

  /** The best score of all drafts that keep all rules; null if there is none. */
  static @Nullable Long best(Problem problem) {
    AllWays ways =
        new AllWays(problem, EnumSet.allOf(HardRule.class), Naive.everybody(problem), true);
    ways.seat(new ArrayList<>());
    return ways.found ? ways.best : null;
  }

  /** All lists of as many times as a set needs. */
  private void choose(List<Integer> chosen, int from) {
    if (chosen.size() == problem.rules().meetings()) {
      dates.add(List.copyOf(chosen));
      return;
    }
    for (int time = from; time < problem.times().size(); time++) {
      chosen.add(time);
      choose(chosen, time + 1);
      chosen.removeLast();
    }
  }

  private void seat(List<Integer> seats) {
    if (found && !scored) {
      return;
    }
    if (seats.size() == peers.size()) {
      hold(members(seats), new ArrayList<>());
      return;
    }
    for (int set = 0; set < sets; set++) {
      seats.add(set);
      seat(seats);
      seats.removeLast();
    }
  }

  private List<List<UUID>> members(List<Integer> seats) {
    return IntStream.range(0, sets)
        .mapToObj(
            set ->
                IntStream.range(0, peers.size())
                    .filter(i -> seats.get(i) == set)
                    .mapToObj(peers::get)
                    .toList())
        .toList();
  }

  private void hold(List<List<UUID>> members, List<@Nullable UUID> holders) {
    if (holders.size() == sets) {
      look(members, holders);
      return;
    }
    if (problem.facilitators().isEmpty()) {
      holders.add(null);
      hold(members, holders);
      holders.removeLast();
    }
    for (SetFacilitator facilitator : problem.facilitators()) {
      holders.add(facilitator.id());
      hold(members, holders);
      holders.removeLast();
    }
  }

  private void look(List<List<UUID>> members, List<@Nullable UUID> holders) {
    Draft undated = draft(members, holders, List.of());
    Naive naive = new Naive(problem, undated, people);
    if (!rules.stream().filter(rule -> rule != HardRule.DATES).allMatch(naive::holds)) {
      return;
    }
    Draft dated =
        rules.contains(HardRule.DATES) ? date(members, holders, new ArrayList<>()) : undated;
    if (dated != null) {
      found = true;
      best = scored ? Math.max(best, score(dated)) : best;
    }
  }

  private @Nullable Draft date(
      List<List<UUID>> members, List<@Nullable UUID> holders, List<List<Integer>> times) {
    int set = times.size();
    if (set == sets) {
      Draft draft = draft(members, holders, times);
      return new Naive(problem, draft, people).holds(HardRule.DATES) ? draft : null;
    }
    for (List<Integer> one : dates) {
      Draft alone =
          new Draft(List.of(new DraftSet(1, members.get(set), holders.get(set), one, null)));
      if (new Naive(problem, alone, people).holds(HardRule.DATES)) {
        times.add(one);
        Draft draft = date(members, holders, times);
        times.removeLast();
        if (draft != null) {
          return draft;
        }
      }
    }
    return null;
  }

  private static Draft draft(
      List<List<UUID>> members, List<@Nullable UUID> holders, List<List<Integer>> times) {
    return new Draft(
        IntStream.range(0, members.size())
            .mapToObj(
                set ->
                    new DraftSet(
                        set + 1,
                        members.get(set),
                        holders.get(set),
                        times.isEmpty() ? List.of() : times.get(set),
                        null))
            .toList());
  }

  /** With the best of all themes in each set. */
  private long score(Draft dated) {
    Draft draft = dated;
    for (int set = 0; set < sets; set++) {
      for (String theme : themes) {
        DraftSet one = draft.sets().get(set);
        List<DraftSet> all = new ArrayList<>(draft.sets());
        all.set(set, new DraftSet(set + 1, one.members(), one.facilitator(), one.times(), theme));
        Draft themed = new Draft(all);
        draft = value(themed) > value(draft) ? themed : draft;
      }
    }
    return value(draft);
  }

  private long value(Draft draft) {
    return Scoring.of(problem, draft).value();
  }
}
