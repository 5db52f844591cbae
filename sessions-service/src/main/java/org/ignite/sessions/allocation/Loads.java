package org.ignite.sessions.allocation;

import java.util.Arrays;

/** How sets are spread over facilitators. */
final class Loads {

  private Loads() {}

  /** How many sets each facilitator holds. */
  static void count(int[] holderOf, int[] into) {
    Arrays.fill(into, 0);
    for (int holder : holderOf) {
      if (holder >= 0) {
        into[holder]++;
      }
    }
  }

  static int most(int[] loads) {
    int most = 0;
    for (int load : loads) {
      most = Math.max(most, load);
    }
    return most;
  }

  /** How many sets more this one would have to hold; see {@link HardRule#LOAD}. */
  static int wanting(int load, int capacity, int most) {
    return load < capacity ? Math.max(0, most - 1 - load) : 0;
  }
}
