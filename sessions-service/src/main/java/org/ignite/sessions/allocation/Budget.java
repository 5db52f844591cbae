package org.ignite.sessions.allocation;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How much may be tried; with both, whichever is used up first.
 *
 * @param iterations moves that are tried; null for any number
 * @param time on the wall; null for any. Outcomes then depend on the machine
 */
public record Budget(@Nullable Long iterations, @Nullable Duration time) {

  /**
   * A budget.
   *
   * @throws IllegalArgumentException if it has no limit, or one below 0
   */
  public Budget {
    Given.must(iterations != null || time != null, "a budget without a limit");
    Given.must(iterations == null || iterations >= 0, "iterations below 0");
    Given.must(time == null || !time.isNegative(), "a time below 0");
  }

  public static Budget ofIterations(long iterations) {
    return new Budget(iterations, null);
  }
}
