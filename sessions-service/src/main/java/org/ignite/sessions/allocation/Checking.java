package org.ignite.sessions.allocation;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Which hard rules a draft breaks, worked out from nothing. */
final class Checking {

  private final Compiled c;
  private final Draft draft;
  private final Seats seats;
  private final List<Broken> found = new ArrayList<>();

  private Checking(Compiled c, Draft draft) {
    this.c = c;
    this.draft = draft;
    this.seats = new Drafting(c).seats(draft);
  }

  /**
   * Each rule that is broken, as often as it is.
   *
   * @throws IllegalArgumentException if the draft is not one of the problem
   */
  static List<Broken> of(Compiled c, Draft draft) {
    Checking checking = new Checking(c, draft);
    for (int set = 0; set < c.sets; set++) {
      int[] members = checking.seats.members(set);
      checking.members(set, members);
      checking.holder(set, members);
    }
    checking.dates();
    checking.loads();
    checking.pins();
    checking.past();
    return checking.found;
  }

  private void members(int set, int[] members) {
    if (members.length < c.rules.smallest() || members.length > c.rules.largest()) {
      add(HardRule.SIZE, set, Stream.empty());
    }
    for (int k = 0; k < members.length; k++) {
      for (int l = k + 1; l < members.length; l++) {
        if (c.conflict[members[k]][members[l]]) {
          add(HardRule.CONFLICT, set, Stream.of(id(members[k]), id(members[l])));
        }
      }
    }
  }

  private void holder(int set, int[] members) {
    int holder = seats.holderOf[set];
    if (holder < 0) {
      if (c.facilitators > 0) {
        add(HardRule.CAPACITY, set, Stream.empty());
      }
      return;
    }
    for (int member : members) {
      if (c.holderConflict[holder][member]) {
        add(HardRule.FACILITATOR_CONFLICT, set, Stream.of(id(member), holderId(holder)));
      }
      if (c.coaches[holder][member]) {
        add(HardRule.COACH, set, Stream.of(id(member), holderId(holder)));
      }
    }
  }

  private void dates() {
    SetDates dates = new SetDates(c, seats);
    int[][] times = new int[c.sets][];
    for (int set = 0; set < c.sets; set++) {
      times[set] = draft.sets().get(set).times().stream().mapToInt(i -> i).toArray();
    }
    for (int set = 0; set < c.sets; set++) {
      int one = set;
      int holder = seats.holderOf[set];
      boolean twice =
          holder >= 0
              && IntStream.range(0, c.sets)
                  .filter(other -> other != one && seats.holderOf[other] == holder)
                  .anyMatch(other -> dates.overlap(times[one], times[other]));
      if (twice || !dates.hold(set, times[set])) {
        add(HardRule.DATES, set, everybody(set));
      }
    }
  }

  private Stream<UUID> everybody(int set) {
    DraftSet one = draft.sets().get(set);
    return Stream.concat(one.members().stream(), Stream.ofNullable(one.facilitator()));
  }

  private void loads() {
    int[] loads = new int[c.facilitators];
    Loads.count(seats.holderOf, loads);
    int most = Loads.most(loads);
    for (int f = 0; f < c.facilitators; f++) {
      if (loads[f] > c.capacity[f]) {
        add(HardRule.CAPACITY, -1, Stream.of(holderId(f)));
      }
      if (Loads.wanting(loads[f], c.capacity[f], most) > 0) {
        add(HardRule.LOAD, -1, Stream.of(holderId(f)));
      }
    }
  }

  private void pins() {
    for (Pin pin : c.problem.pins()) {
      int peer = c.peerOf.getOrDefault(pin.id(), -1);
      int set = pin.set() - 1;
      boolean kept =
          peer >= 0
              ? seats.setOf[peer] == set
              : seats.holderOf[set] == c.facilitatorOf.getOrDefault(pin.id(), -1);
      if (!kept) {
        add(HardRule.PIN, set, Stream.of(pin.id()));
      }
    }
  }

  private void past() {
    for (int[] declined : c.past.declined) {
      if (c.past.comesAgain(declined, seats.setOf)) {
        int set = seats.setOf[declined[0]];
        add(HardRule.DECLINED, set, IntStream.of(declined).mapToObj(this::id));
      }
    }
    if (c.past.othersMustMove && !c.past.somebodyElseMoves(seats.setOf)) {
      add(HardRule.SOMEBODY_ELSE_MOVES, -1, Stream.empty());
    }
    Integer most = c.rules.mostOthersMoved();
    int[] moved =
        IntStream.range(0, c.peers)
            .filter(peer -> c.past.othersMove(peer, seats.setOf[peer]))
            .toArray();
    if (most != null && moved.length > most) {
      add(HardRule.OTHERS_MOVED, -1, IntStream.of(moved).mapToObj(this::id));
    }
  }

  private void add(HardRule rule, int set, Stream<UUID> people) {
    found.add(new Broken(rule, set + 1, people.toList()));
  }

  private UUID id(int peer) {
    return c.problem.peers().get(peer).id();
  }

  private UUID holderId(int facilitator) {
    return c.problem.facilitators().get(facilitator).id();
  }
}
