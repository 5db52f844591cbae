package org.ignite.sessions.allocation;

import java.util.Arrays;

/** When a set can meet: its facilitator is free, and all of its members or a quorum of them. */
final class FreeTimes {

  private FreeTimes() {}

  /** Writes the slots at which the members of a set can meet. */
  static void ofMembers(Compiled c, int[] members, int size, long[] into) {
    Integer quorum = c.rules.quorum();
    if (quorum == null || quorum >= size) {
      Arrays.fill(into, -1L);
      for (int k = 0; k < size; k++) {
        and(c.free[members[k]], into);
      }
      return;
    }
    Arrays.fill(into, 0L);
    for (int slot = 0; slot < c.slots.count; slot++) {
      int here = 0;
      for (int k = 0; k < size; k++) {
        here += (int) (c.free[members[k]][slot >> 6] >>> slot & 1L);
      }
      if (here >= quorum) {
        into[slot >> 6] |= 1L << slot;
      }
    }
  }

  /** Leaves the slots at which the facilitator is free too. */
  static void withHolder(Compiled c, int holder, long[] into) {
    if (holder >= 0) {
      and(c.holderFree[holder], into);
    }
    cut(c.slots, into);
  }

  static void and(long[] bits, long[] into) {
    for (int word = 0; word < into.length; word++) {
      into[word] &= bits[word];
    }
  }

  /** No slot is beyond the last. */
  private static void cut(Slots slots, long[] into) {
    if (slots.count < into.length * 64) {
      into[into.length - 1] &= (1L << slots.count) - 1;
    }
  }
}
