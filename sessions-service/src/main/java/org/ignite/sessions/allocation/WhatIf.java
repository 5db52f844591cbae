package org.ignite.sessions.allocation;

/** What a change by hand would do to a draft. */
public final class WhatIf {

  private WhatIf() {}

  /**
   * The effect of a move.
   *
   * @throws IllegalArgumentException if the draft is not one of the problem, or the move names
   *     somebody or a set that is not in it
   */
  public static Effect of(Problem problem, Draft draft, Move move) {
    throw new UnsupportedOperationException();
  }
}
