package org.ignite.sessions.grouping;

import java.time.Duration;

/** How much a search may do. */
public sealed interface Budget {

  /** What the figures in docs/allocation-benchmark.md are measured with. */
  static Budget standard(int elements) {
    return new Time(Duration.ofSeconds(elements <= 120 ? 3 : 20));
  }

  /** As much as is done in a time; what is found depends on the machine. */
  static Budget time(Duration duration) {
    return new Time(duration);
  }

  /**
   * As many tried moves, rounded up to what is not interrupted; what is found depends on the seed.
   */
  static Budget iterations(long iterations) {
    return new Iterations(iterations);
  }

  /**
   * By the clock.
   *
   * @param duration more than zero
   */
  record Time(Duration duration) implements Budget {

    /** Checked. */
    public Time {
      if (!duration.isPositive()) {
        throw new IllegalArgumentException("a search takes time");
      }
    }
  }

  /**
   * By moves that are tried, accepted or not, of all threads together.
   *
   * @param count more than zero
   */
  record Iterations(long count) implements Budget {

    /** Checked. */
    public Iterations {
      if (count <= 0) {
        throw new IllegalArgumentException("a search tries moves");
      }
    }
  }
}
