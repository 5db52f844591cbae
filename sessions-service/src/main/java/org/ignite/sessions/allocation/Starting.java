package org.ignite.sessions.allocation;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Seats to begin a search with: pins kept, sizes even, and few conflicts. */
final class Starting {

  private final Compiled c;
  private final SplittableRandom random;

  Starting(Compiled c, SplittableRandom random) {
    this.c = c;
    this.random = random;
  }

  /** From nothing, or from the present sets, with whoever is in none put into the smallest. */
  Seats seats(boolean fromPresent) {
    int[] setOf = new int[c.peers];
    int[] sizes = new int[c.sets];
    Arrays.fill(setOf, -1);
    for (int peer = 0; peer < c.peers; peer++) {
      int set = fromPresent ? c.past.setOf[peer] : -1;
      if (c.pins[peer].length > 0) {
        set = c.pins[peer][0];
      }
      if (set >= 0) {
        setOf[peer] = set;
        sizes[set]++;
      }
    }
    for (int peer : shuffled()) {
      if (setOf[peer] < 0) {
        int set = leastBad(peer, setOf, sizes);
        setOf[peer] = set;
        sizes[set]++;
      }
    }
    return new Seats(setOf, holders(setOf));
  }

  private int[] shuffled() {
    int[] order = new int[c.peers];
    for (int i = 0; i < order.length; i++) {
      int j = random.nextInt(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
    return order;
  }

  private int leastBad(int peer, int[] setOf, int[] sizes) {
    int target = (c.peers + c.sets - 1) / c.sets;
    int best = 0;
    long least = Long.MAX_VALUE;
    int first = random.nextInt(c.sets);
    for (int k = 0; k < c.sets; k++) {
      int set = (first + k) % c.sets;
      long bad = sizes[set] + (sizes[set] >= target ? 1_000_000L : 0);
      for (int other = 0; other < c.peers; other++) {
        bad += setOf[other] == set && c.conflict[peer][other] ? 1_000L : 0;
      }
      if (bad < least) {
        least = bad;
        best = set;
      }
    }
    return best;
  }

  private int[] holders(int[] setOf) {
    int[] holderOf = new int[c.sets];
    int[] loads = new int[c.facilitators];
    for (int set = 0; set < c.sets; set++) {
      int present = c.past.holderOf[set];
      holderOf[set] = c.holderPins[set].length > 0 ? c.holderPins[set][0] : present;
      if (holderOf[set] >= 0) {
        loads[holderOf[set]]++;
      }
    }
    for (int set = 0; set < c.sets && c.facilitators > 0; set++) {
      if (holderOf[set] < 0) {
        holderOf[set] = leastBadHolder(set, setOf, loads);
        loads[holderOf[set]]++;
      }
    }
    return holderOf;
  }

  private int leastBadHolder(int set, int[] setOf, int[] loads) {
    int best = 0;
    long least = Long.MAX_VALUE;
    int first = random.nextInt(c.facilitators);
    for (int k = 0; k < c.facilitators; k++) {
      int holder = (first + k) % c.facilitators;
      long bad = 1_000L * loads[holder] + (loads[holder] >= c.capacity[holder] ? 1_000_000L : 0);
      for (int peer = 0; peer < c.peers; peer++) {
        boolean barred = c.holderConflict[holder][peer] || c.coaches[holder][peer];
        bad += setOf[peer] == set && barred ? 1L : 0;
      }
      if (bad < least) {
        least = bad;
        best = holder;
      }
    }
    return best;
  }
}
