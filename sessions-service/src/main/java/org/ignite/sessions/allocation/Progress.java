package org.ignite.sessions.allocation;

import java.time.Duration;

/** Is told how a search goes, and may end it. Called by the searching thread. */
@FunctionalInterface
public interface Progress {

  /** Lets the search go on to the end of its budget. */
  Progress UNHEARD = (iterations, bestScore, hardRulesHold, elapsed) -> true;

  /**
   * Called at the first draft and every few thousand iterations.
   *
   * @param iterations tried so far
   * @param bestScore of the best draft so far, as {@link Score#value}
   * @param hardRulesHold in that draft
   * @return false to end the search; its outcome is then the best so far
   */
  boolean goOn(long iterations, long bestScore, boolean hardRulesHold, Duration elapsed);
}
