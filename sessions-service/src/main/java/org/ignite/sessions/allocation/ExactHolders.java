package org.ignite.sessions.allocation;

import java.util.Arrays;

/** Looks for sizes, facilitators and dates of sets whose members are settled, by trying all. */
final class ExactHolders {

  private static final int DATE_TRIES = 2_000;
  private static final int[] NOTHING = {};

  private final PartialSets partial;
  private final Compiled c;
  private final Subsystem system;
  private final Steps steps;
  private final Dating dating;
  private final int[] sizes;
  private final int[] loads;

  /** Who holds each set; -1 for anybody to whom no rule applies. */
  final int[] holderOf;

  /** The load that nobody can be above where loads are even. */
  private final int highest;

  ExactHolders(PartialSets partial, Steps steps) {
    this.partial = partial;
    this.c = partial.c;
    this.system = partial.system;
    this.steps = steps;
    dating = new Dating(c.slots, c.sets);
    sizes = new int[c.sets];
    loads = new int[c.facilitators];
    holderOf = new int[c.sets];
    highest = highest();
  }

  /** The sizes of the sets, whoever fills them up counted; empty if there is no way. */
  int[] find() {
    Arrays.fill(holderOf, -1);
    Arrays.fill(loads, 0);
    int rest = c.peers - Arrays.stream(partial.sizes).sum();
    return fill(0, rest) ? sizes.clone() : NOTHING;
  }

  /** Where a quorum counts, what fills sets up counts: each way is tried. Else any will do. */
  private boolean fill(int set, int rest) {
    if (set == c.sets) {
      return rest == 0 && hold(0);
    }
    int least = Math.max(0, partial.smallest - partial.sizes[set]);
    int most = Math.min(rest, partial.largest - partial.sizes[set]);
    boolean each = c.rules.quorum() != null && system.applies(HardRule.DATES);
    for (int more = most; more >= least; more--) {
      if (!othersCan(set + 1, rest - more)) {
        continue;
      }
      if (!steps.take()) {
        return false;
      }
      sizes[set] = partial.sizes[set] + more;
      if (fill(set + 1, rest - more)) {
        return true;
      }
      if (!each) {
        return false;
      }
    }
    return false;
  }

  private boolean othersCan(int from, int rest) {
    int least = 0;
    int most = 0;
    for (int set = from; set < c.sets; set++) {
      least += Math.max(0, partial.smallest - partial.sizes[set]);
      most += partial.largest - partial.sizes[set];
    }
    return least <= rest && rest <= most;
  }

  private boolean hold(int set) {
    if (!steps.take()) {
      return false;
    }
    if (set == c.sets) {
      return loadsEven(0) && datesHold();
    }
    if (!capacityLeft(c.sets - set) || !loadsEven(c.sets - set)) {
      return false;
    }
    for (int holder = 0; holder < c.facilitators; holder++) {
      if (system.holders[holder] && may(holder, set)) {
        holderOf[set] = holder;
        loads[holder]++;
        boolean done = hold(set + 1);
        loads[holder]--;
        if (done) {
          return true;
        }
        holderOf[set] = -1;
      }
    }
    return partial.anyHolder
        && !pinned(set, -1)
        && partial.canMeet(set, -1, sizes[set])
        && hold(set + 1);
  }

  private boolean may(int holder, int set) {
    boolean full = system.applies(HardRule.CAPACITY) && loads[holder] >= c.capacity[holder];
    boolean uneven = system.applies(HardRule.LOAD) && loads[holder] >= highest;
    return !full
        && !uneven
        && !pinned(set, holder)
        && partial.mayHold(holder, set)
        && partial.canMeet(set, holder, sizes[set]);
  }

  /** Whether somebody else is pinned to hold the set. */
  private boolean pinned(int set, int holder) {
    if (system.applies(HardRule.PIN)) {
      for (int pin : c.holderPins[set]) {
        if (pin != holder && system.holders[pin]) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean capacityLeft(int open) {
    if (partial.anyHolder || !system.applies(HardRule.CAPACITY)) {
      return true;
    }
    int left = 0;
    for (int f = 0; f < c.facilitators; f++) {
      left += Math.max(0, c.capacity[f] - loads[f]);
    }
    return left >= open;
  }

  /** Whether as many more sets can make the loads even. */
  private boolean loadsEven(int open) {
    if (!system.applies(HardRule.LOAD)) {
      return true;
    }
    int most = 0;
    for (int f = 0; f < c.facilitators; f++) {
      most = Math.max(most, loads[f]);
    }
    int wanting = 0;
    for (int f = 0; f < c.facilitators; f++) {
      if (system.holders[f]) {
        wanting += Math.max(0, Math.min(c.capacity[f], most - 1) - loads[f]);
      }
    }
    return wanting <= open;
  }

  private int highest() {
    if (partial.anyHolder) {
      return c.sets;
    }
    for (int load = 0; load < c.sets; load++) {
      int held = 0;
      for (int capacity : c.capacity) {
        held += Math.min(capacity, load);
      }
      if (held >= c.sets) {
        return load;
      }
    }
    return c.sets;
  }

  private boolean datesHold() {
    if (!system.applies(HardRule.DATES)) {
      return true;
    }
    for (int holder = 0; holder < c.facilitators; holder++) {
      if (loads[holder] > 1 && !datesHold(holder)) {
        return false;
      }
    }
    return true;
  }

  private boolean datesHold(int holder) {
    long[][] bits = new long[loads[holder]][c.slots.words];
    int group = 0;
    for (int set = 0; set < c.sets; set++) {
      if (holderOf[set] == holder) {
        partial.times(set, holder, sizes[set], bits[group++]);
      }
    }
    if (!steps.take(DATE_TRIES / 10)) {
      return false;
    }
    boolean hold = dating.wanting(bits, group, NOTHING, DATE_TRIES) == 0;
    if (!hold && dating.gaveUp()) {
      steps.passedOver();
    }
    return hold;
  }
}
