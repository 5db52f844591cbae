package org.ignite.sessions.allocation;

/** What a draft is worth. */
public final class Scoring {

  private Scoring() {}

  /**
   * The score of a draft as it stands, with its own times and themes.
   *
   * @throws IllegalArgumentException if the draft is not one of the problem
   */
  public static Score of(Problem problem, Draft draft) {
    return of(new Compiled(problem), draft);
  }

  static Score of(Compiled c, Draft draft) {
    long value = Contributions.of(c, draft).stream().mapToLong(Contribution::points).sum();
    return new Score(value, Checking.of(c, draft));
  }
}
