package org.ignite.acceptance.bench;

import java.time.Duration;

/**
 * What somebody was promised to wait at most.
 *
 * @param what is done, as a sentence begins with it
 * @param within what nineteen in twenty of the answers take at most
 */
record Promise(String what, Duration within) {

  /** How many of the answers it is about. */
  static final double SHARE = 0.95;

  /**
   * Refuses what was measured, if it is more than that, or no answer to what was asked.
   *
   * @throws PromiseBroken saying what was promised and what was seen
   */
  void check(Load.Outcome outcome) {
    double took = outcome.percentile(SHARE);
    if (outcome.latencies().isEmpty() || outcome.refused() > 0) {
      throw new PromiseBroken(
          "%s: %d answers, %d of them refused"
              .formatted(what, outcome.latencies().size(), outcome.refused()));
    }
    if (took > within.toMillis()) {
      throw new PromiseBroken(
          "%s took %.0f ms at p95; at most %d ms are promised"
              .formatted(what, took, within.toMillis()));
    }
  }
}
