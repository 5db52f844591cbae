package org.ignite.sessions.allocation;

/** Explains drafts, to the programme team alone. */
public final class Explaining {

  private Explaining() {}

  /**
   * Why a draft is as good as it is.
   *
   * @throws IllegalArgumentException if not each peer of the problem is in exactly one set of it
   */
  public static Explanation of(Problem problem, Draft draft) {
    throw new UnsupportedOperationException();
  }
}
