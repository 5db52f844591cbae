package org.ignite.sessions.allocation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a cohort's sets.
 *
 * @param sets how many, 1 or more; their numbers are from 1
 * @param smallest members of a set at the least, 1 or more
 * @param largest members of a set at the most
 * @param ideal members of a set at best, from the smallest to the largest; null where all sizes are
 *     as good
 * @param meetings how many times each set gets, 0 or more
 * @param daysBetween at the least from the day of one meeting of a set to that of the next; at 0
 *     they only never overlap
 * @param quorum how many members of a set must be free at each of its times (all, where a set has
 *     fewer); null for all. The facilitator always is
 * @param mostOthersMoved how many who are in a present set and are not {@link PresentSets#affected}
 *     may be in another; null for any number
 */
public record Rules(
    int sets,
    int smallest,
    int largest,
    @Nullable Integer ideal,
    int meetings,
    int daysBetween,
    @Nullable Integer quorum,
    List<AttributeRule> attributes,
    Weights weights,
    @Nullable Integer mostOthersMoved) {

  /**
   * Rules.
   *
   * @throws IllegalArgumentException if a number is not in its range
   */
  public Rules {
    attributes = List.copyOf(attributes);
    if (sets < 1
        || smallest < 1
        || largest < smallest
        || (ideal != null && (ideal < smallest || ideal > largest))
        || meetings < 0
        || daysBetween < 0
        || (quorum != null && quorum < 1)
        || (mostOthersMoved != null && mostOthersMoved < 0)) {
      throw new IllegalArgumentException("a number that is not in its range");
    }
  }

  /** How many members a set of that size has too few, or too many, to be ideal. */
  int fromIdeal(int size) {
    return ideal == null ? 0 : Math.abs(size - ideal);
  }

  boolean has(int set) {
    return set >= 1 && set <= sets;
  }
}
