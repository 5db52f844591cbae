package org.ignite.sessions.allocation;

import java.util.Arrays;

/** Sets that an exact search has begun to fill with those to whom rules apply. */
final class PartialSets {

  final Compiled c;
  final Subsystem system;
  final int smallest;
  final int largest;
  final int[] setOf;
  final int[][] members;
  final int[] sizes;

  /** Whether a facilitator can be had to whom no rule applies. */
  final boolean anyHolder;

  private final long[] bits;
  private int placed;
  private int othersMoved;

  PartialSets(Compiled c, Subsystem system) {
    this.c = c;
    this.system = system;
    boolean sized = system.applies(HardRule.SIZE);
    smallest = sized ? c.rules.smallest() : 0;
    largest = sized ? c.rules.largest() : c.peers;
    setOf = new int[c.peers];
    Arrays.fill(setOf, -1);
    members = new int[c.sets][c.peers];
    sizes = new int[c.sets];
    bits = new long[c.slots.words];
    boolean any = c.facilitators == 0;
    for (boolean in : system.holders) {
      any |= !in;
    }
    anyHolder = any;
  }

  /** Puts somebody last into a set. */
  void put(int peer, int set) {
    setOf[peer] = set;
    members[set][sizes[set]++] = peer;
    placed++;
    othersMoved += c.past.othersMove(peer, set) ? 1 : 0;
  }

  /** Takes out who was put last into their set. */
  void takeOut(int peer) {
    int set = setOf[peer];
    setOf[peer] = -1;
    sizes[set]--;
    placed--;
    othersMoved -= c.past.othersMove(peer, set) ? 1 : 0;
  }

  /** Whether somebody can join whoever is in a set already. */
  boolean takes(int peer, int set) {
    if (sizes[set] >= largest || (system.applies(HardRule.PIN) && c.pinnedElsewhere(peer, set))) {
      return false;
    }
    if (system.applies(HardRule.CONFLICT)) {
      for (int k = 0; k < sizes[set]; k++) {
        if (c.conflict[peer][members[set][k]]) {
          return false;
        }
      }
    }
    put(peer, set);
    boolean takes = sizesCan() && pastCan() && canMeet(set);
    takeOut(peer);
    return takes;
  }

  /** Whether whoever is not placed can be spread so that all sizes are right. */
  boolean sizesCan() {
    int rest = c.peers - placed;
    int least = 0;
    int most = 0;
    for (int size : sizes) {
      least += Math.max(0, smallest - size);
      most += largest - size;
    }
    return least <= rest && rest <= most;
  }

  private boolean pastCan() {
    Integer most = c.rules.mostOthersMoved();
    if (system.applies(HardRule.OTHERS_MOVED) && most != null && othersMoved > most) {
      return false;
    }
    if (system.applies(HardRule.DECLINED)) {
      for (int[] declined : c.past.declined) {
        if (setOf[declined[0]] >= 0 && c.past.comesAgain(declined, setOf)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether one facilitator at least could hold the set as it is, and it could meet. */
  private boolean canMeet(int set) {
    int most = Math.max(sizes[set], largest);
    if (anyHolder) {
      return canMeet(set, -1, most);
    }
    for (int holder = 0; holder < c.facilitators; holder++) {
      if (mayHold(holder, set) && canMeet(set, holder, most)) {
        return true;
      }
    }
    return false;
  }

  /** Whether nothing but dates and numbers keeps a facilitator from holding a set. */
  boolean mayHold(int holder, int set) {
    if (system.applies(HardRule.CAPACITY) && c.capacity[holder] == 0) {
      return false;
    }
    for (int k = 0; k < sizes[set]; k++) {
      int peer = members[set][k];
      if ((system.applies(HardRule.FACILITATOR_CONFLICT) && c.holderConflict[holder][peer])
          || (system.applies(HardRule.COACH) && c.coaches[holder][peer])) {
        return false;
      }
    }
    return true;
  }

  /** Whether there are enough times for the set at this size, with a facilitator or, at -1, any. */
  boolean canMeet(int set, int holder, int size) {
    if (!system.applies(HardRule.DATES)) {
      return true;
    }
    times(set, holder, size, bits);
    return c.slots.most(bits) >= c.slots.needed;
  }

  /** Writes when a set can meet; whoever is in it beside those placed is always free. */
  void times(int set, int holder, int size, long[] into) {
    Integer quorum = c.rules.quorum();
    int mayLack = quorum == null ? 0 : Math.max(0, size - quorum);
    if (mayLack == 0) {
      Arrays.fill(into, -1L);
      for (int k = 0; k < sizes[set]; k++) {
        FreeTimes.and(c.free[members[set][k]], into);
      }
      FreeTimes.withHolder(c, holder, into);
      return;
    }
    Arrays.fill(into, 0L);
    for (int slot = 0; slot < c.slots.count; slot++) {
      int lacking = 0;
      for (int k = 0; k < sizes[set]; k++) {
        lacking += (c.free[members[set][k]][slot >> 6] >>> slot & 1L) == 0 ? 1 : 0;
      }
      if (lacking <= mayLack) {
        into[slot >> 6] |= 1L << slot;
      }
    }
    FreeTimes.withHolder(c, holder, into);
  }
}
