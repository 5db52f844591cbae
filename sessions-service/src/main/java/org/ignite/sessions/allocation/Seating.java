package org.ignite.sessions.allocation;

import java.util.Arrays;

/**
 * A draft in the making, and what it is worth. A change works out anew the two sets that it touches
 * and keeps what they were, so that it can be undone; nothing is allocated.
 */
final class Seating {

  /** Choices of dates beyond the first that fit, for a facilitator with several sets. */
  private static final int DATE_TRIES = 300;

  private static final int[] NOTHING = {};

  private final Compiled c;
  private final int[] setOf;
  private final int[] placeOf;
  private final int[][] members;
  private final int[] sizes;
  private final int[] holderOf;
  private final SetParts parts;
  private final SetParts before;
  private final int[] loads;
  private final long[][] bits;
  private final Dating dating;
  private int othersMoved;

  Seating(Compiled c) {
    this.c = c;
    setOf = new int[c.peers];
    placeOf = new int[c.peers];
    members = new int[c.sets][c.peers];
    sizes = new int[c.sets];
    holderOf = new int[c.sets];
    parts = new SetParts(c);
    before = new SetParts(c);
    loads = new int[c.facilitators];
    bits = new long[c.sets][c.slots.words];
    dating = new Dating(c.slots, c.sets);
  }

  void take(Seats seats) {
    Arrays.fill(sizes, 0);
    othersMoved = 0;
    System.arraycopy(seats.holderOf, 0, holderOf, 0, c.sets);
    for (int peer = 0; peer < c.peers; peer++) {
      put(peer, seats.setOf[peer]);
    }
    for (int set = 0; set < c.sets; set++) {
      refresh(set);
    }
    for (int set = 0; set < c.sets; set++) {
      refreshDates(set);
    }
  }

  Seats seats() {
    return new Seats(setOf.clone(), holderOf.clone());
  }

  int setOf(int peer) {
    return setOf[peer];
  }

  int size(int set) {
    return sizes[set];
  }

  int holderOf(int set) {
    return holderOf[set];
  }

  void swap(int one, int other) {
    int set = setOf[one];
    int otherSet = setOf[other];
    before.copy(parts, set, otherSet);
    exchange(one, other);
    refresh(set, otherSet, -1);
  }

  void undoSwap(int one, int other) {
    exchange(one, other);
    parts.copy(before, setOf[one], setOf[other]);
  }

  void move(int peer, int to) {
    int from = setOf[peer];
    before.copy(parts, from, to);
    shift(peer, to);
    refresh(from, to, -1);
  }

  void undoMove(int peer, int from) {
    int to = setOf[peer];
    shift(peer, from);
    parts.copy(before, from, to);
  }

  /** The set gets this facilitator. */
  void give(int set, int holder) {
    before.copy(parts, set, set);
    int had = holderOf[set];
    holderOf[set] = holder;
    refresh(set, set, had);
  }

  void undoGive(int set, int had) {
    holderOf[set] = had;
    parts.copy(before, set, set);
  }

  /** Two sets change their facilitators. */
  void changeHolders(int set, int other) {
    before.copy(parts, set, other);
    exchangeHolders(set, other);
    refresh(set, other, -1);
  }

  void undoChangeHolders(int set, int other) {
    exchangeHolders(set, other);
    parts.copy(before, set, other);
  }

  /** Points of the soft rules, as {@link Score#value}. */
  long points() {
    long points = 0;
    long worst = Long.MAX_VALUE;
    for (int set = 0; set < c.sets; set++) {
      points += parts.points[set];
      worst = Math.min(worst, parts.mean[set]);
    }
    return points + c.worstUnit() * worst;
  }

  /** By how much hard rules are broken; 0 where all hold. */
  int broken() {
    int broken = 0;
    for (int set = 0; set < c.sets; set++) {
      broken += parts.broken[set] + parts.wanting[set];
    }
    Loads.count(holderOf, loads);
    int most = Loads.most(loads);
    for (int f = 0; f < c.facilitators; f++) {
      broken += parts.holderWanting[f];
      broken += Math.max(0, loads[f] - c.capacity[f]);
      broken += Loads.wanting(loads[f], c.capacity[f], most);
    }
    for (int[] declined : c.past.declined) {
      broken += c.past.comesAgain(declined, setOf) ? 1 : 0;
    }
    if (c.past.othersMustMove && !c.past.somebodyElseMoves(setOf)) {
      broken++;
    }
    Integer mostMoved = c.rules.mostOthersMoved();
    return broken + (mostMoved == null ? 0 : Math.max(0, othersMoved - mostMoved));
  }

  private void exchange(int one, int other) {
    int set = setOf[one];
    shift(one, setOf[other]);
    shift(other, set);
  }

  private void shift(int peer, int to) {
    int from = setOf[peer];
    int last = members[from][--sizes[from]];
    members[from][placeOf[peer]] = last;
    placeOf[last] = placeOf[peer];
    othersMoved -= c.past.othersMove(peer, from) ? 1 : 0;
    put(peer, to);
  }

  private void put(int peer, int set) {
    setOf[peer] = set;
    placeOf[peer] = sizes[set];
    members[set][sizes[set]++] = peer;
    othersMoved += c.past.othersMove(peer, set) ? 1 : 0;
  }

  private void exchangeHolders(int set, int other) {
    int had = holderOf[set];
    holderOf[set] = holderOf[other];
    holderOf[other] = had;
  }

  /** Also the dates of a facilitator who held one of them, or -1. */
  private void refresh(int set, int other, int had) {
    refresh(set);
    if (other != set) {
      refresh(other);
      refreshDates(other);
    }
    refreshDates(set);
    if (had >= 0) {
      refreshHolder(had);
    }
  }

  private void refresh(int set) {
    parts.refresh(set, members[set], sizes[set], holderOf[set]);
  }

  private void refreshDates(int set) {
    int holder = holderOf[set];
    if (holder >= 0) {
      parts.wanting[set] = 0;
      refreshHolder(holder);
    } else {
      parts.wanting[set] = c.slots.needed - c.slots.most(parts.free[set]);
    }
  }

  private void refreshHolder(int holder) {
    int group = 0;
    for (int set = 0; set < c.sets; set++) {
      if (holderOf[set] == holder) {
        System.arraycopy(parts.free[set], 0, bits[group++], 0, c.slots.words);
      }
    }
    parts.holderWanting[holder] =
        switch (group) {
          case 0 -> 0;
          case 1 -> c.slots.needed - c.slots.most(bits[0]);
          default -> dating.wanting(bits, group, NOTHING, DATE_TRIES);
        };
  }
}
