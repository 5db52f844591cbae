package org.ignite.sessions.grouping;

import java.time.Duration;

/** Is told each time that a search has found something better. */
@FunctionalInterface
public interface Progress {

  /** Nobody wants to know. */
  Progress IGNORED = (value, iterations, elapsed) -> {};

  /**
   * Something better is found. Called by the thread that called the search, one after another.
   *
   * @param value larger than each before
   * @param iterations the moves that were tried until then
   * @param elapsed since the search began
   */
  void better(double value, long iterations, Duration elapsed);
}
