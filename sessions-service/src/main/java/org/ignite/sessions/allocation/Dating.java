package org.ignite.sessions.allocation;

import java.util.Arrays;

/**
 * Chooses times for the sets of one facilitator, none of which may overlap. Keeps its working
 * memory: one for each thread.
 */
final class Dating {

  private final Slots slots;
  private final long[] open;
  private final int[] taken;
  private final int[][] chosen;
  private final int[] sizes;
  private int steps;

  Dating(Slots slots, int sets) {
    this.slots = slots;
    this.open = new long[slots.words];
    this.taken = new int[slots.count];
    this.chosen = new int[sets][slots.needed];
    this.sizes = new int[sets];
  }

  /** What was chosen last for the set at this place of the group, as slots. */
  int[] chosen(int at) {
    return Arrays.copyOf(chosen[at], sizes[at]);
  }

  /** Whether the last answer may be too many because the tries were used up. */
  boolean gaveUp() {
    return steps < 0;
  }

  /**
   * How many times are wanting to the sets of a group.
   *
   * @param bits of the times that each set of the group could have
   * @param fixed slots that are taken by others of the facilitator's sets
   * @param tries of choices that go beyond taking the first that fits, one set after the other
   * @return 0 where each set has the needed
   */
  int wanting(long[][] bits, int group, int[] fixed, int tries) {
    steps = tries;
    begin(fixed);
    boolean eachCan = theRestCan(bits, group, 0);
    int wanting = firstThatFit(bits, group);
    if (wanting == 0 || group == 1 || !eachCan) {
      return wanting;
    }
    begin(fixed);
    if (choose(bits, group, 0, 0, 0, 0)) {
      Arrays.fill(sizes, 0, group, slots.needed);
      return 0;
    }
    begin(fixed);
    return firstThatFit(bits, group);
  }

  private void begin(int[] fixed) {
    Arrays.fill(taken, 0);
    for (int slot : fixed) {
      take(slot, 1);
    }
  }

  private int firstThatFit(long[][] bits, int group) {
    int wanting = 0;
    for (int at = 0; at < group; at++) {
      wanting += slots.needed - firstThatFit(bits[at], at);
    }
    return wanting;
  }

  private int firstThatFit(long[] bits, int at) {
    int found = 0;
    int after = 0;
    for (int slot = nextBit(bits, 0);
        slot >= 0 && found < slots.needed;
        slot = nextBit(bits, slot + 1)) {
      if (taken[slot] == 0 && slots.fits(slot, after)) {
        after = slots.after(slot);
        chosen[at][found++] = slot;
      }
    }
    for (int i = 0; i < found; i++) {
      take(chosen[at][i], 1);
    }
    sizes[at] = found;
    return found;
  }

  private boolean choose(long[][] bits, int group, int at, int found, int from, int after) {
    if (found == slots.needed) {
      return at + 1 == group
          || (theRestCan(bits, group, at + 1) && choose(bits, group, at + 1, 0, 0, 0));
    }
    for (int slot = nextBit(bits[at], from); slot >= 0; slot = nextBit(bits[at], slot + 1)) {
      if (taken[slot] > 0 || !slots.fits(slot, after)) {
        continue;
      }
      if (--steps < 0) {
        return false;
      }
      take(slot, 1);
      chosen[at][found] = slot;
      if (choose(bits, group, at, found + 1, slot + 1, slots.after(slot))) {
        return true;
      }
      take(slot, -1);
    }
    return false;
  }

  private boolean theRestCan(long[][] bits, int group, int from) {
    for (int at = from; at < group; at++) {
      open(bits[at]);
      if (slots.most(open) < slots.needed) {
        return false;
      }
    }
    return true;
  }

  private void open(long[] bits) {
    System.arraycopy(bits, 0, open, 0, open.length);
    for (int slot = 0; slot < slots.count; slot++) {
      if (taken[slot] > 0) {
        open[slot >> 6] &= ~(1L << slot);
      }
    }
  }

  private void take(int slot, int by) {
    long[] overlapping = slots.overlapping(slot);
    for (int other = nextBit(overlapping, 0); other >= 0; other = nextBit(overlapping, other + 1)) {
      taken[other] += by;
    }
  }

  private static int nextBit(long[] bits, int from) {
    int word = from >> 6;
    if (word >= bits.length) {
      return -1;
    }
    long rest = bits[word] & -1L << from;
    while (rest == 0) {
      if (++word == bits.length) {
        return -1;
      }
      rest = bits[word];
    }
    return (word << 6) + Long.numberOfTrailingZeros(rest);
  }
}
