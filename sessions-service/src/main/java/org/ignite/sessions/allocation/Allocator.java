package org.ignite.sessions.allocation;

/** Forms sets. Keeps no state; may be used by several threads. */
public final class Allocator {

  private static final int FIRST_ROUNDS = 3;

  /**
   * Looks for the best draft until the budget is used up or the listener ends it. Whether the hard
   * rules can be kept at all is looked into when a few rounds have not kept them; this takes a
   * bounded number of steps (a few seconds at the most), whatever the budget, and is not ended by
   * the listener.
   *
   * @param seed of everything that is left to chance
   */
  public Outcome solve(Problem problem, long seed, Budget budget, Progress progress) {
    Compiled c = new Compiled(problem);
    Effort effort = new Effort(budget, progress);
    Search search = new Search(c, seed, effort);
    for (int round = 0; round < FIRST_ROUNDS && search.round(); round++) {}
    Infeasibility infeasibility = null;
    if (!search.holds() && !effort.stopped()) {
      Proving proving = new Proving(c);
      infeasibility = proving.infeasibility();
      Seats seats = infeasibility.proved() ? null : proving.seats();
      if (seats != null) {
        search.begin(seats);
      }
    }
    if (infeasibility == null || !infeasibility.proved()) {
      while (search.round()) {}
    }
    Draft draft = new Drafting(c).fresh(search.best());
    Score score = Scoring.of(c, draft);
    if (score.broken().isEmpty()) {
      return new Outcome(draft, score, null);
    }
    return new Outcome(
        draft, score, infeasibility == null ? Infeasibility.notProved() : infeasibility);
  }
}
