package org.ignite.sessions.allocation;

/** Forms sets. Keeps no state; may be used by several threads. */
public final class Allocator {

  /** Looks for the best draft until the budget is used up or the listener ends it. */
  public Outcome solve(Problem problem, long seed, Budget budget, Progress progress) {
    throw new UnsupportedOperationException();
  }
}
