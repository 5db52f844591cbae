package org.ignite.sessions.allocation;

import java.util.stream.IntStream;

/**
 * What soft rules count beside each other, 0 (not at all) to 1,000. What a rule is worth at a
 * weight of one is said at {@link SoftRule}.
 */
public record Weights(
    int diversity,
    int worstSet,
    int theme,
    int idealSize,
    int loneMember,
    int repeatedPair,
    int neighbours,
    int wish,
    int change) {

  /**
   * Weights.
   *
   * @throws IllegalArgumentException if one is not in its range
   */
  public Weights {
    if (IntStream.of(
            diversity,
            worstSet,
            theme,
            idealSize,
            loneMember,
            repeatedPair,
            neighbours,
            wish,
            change)
        .anyMatch(weight -> weight < 0 || weight > 1000)) {
      throw new IllegalArgumentException("a weight that is not from 0 to 1000");
    }
  }

  /**
   * What a cohort has until somebody decides otherwise. A wish costs as much as all of a set's
   * diversity.
   */
  public static Weights usual() {
    return new Weights(10, 10, 6, 8, 5, 5, 5, 100, 8);
  }
}
