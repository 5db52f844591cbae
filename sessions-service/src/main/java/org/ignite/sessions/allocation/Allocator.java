package org.ignite.sessions.allocation;

/** Forms sets. Keeps no state; may be used by several threads. */
public final class Allocator {

  /**
   * Looks for the best draft until the budget is used up or the listener ends it. Whether the hard
   * rules can be kept at all is looked into when a few rounds have not kept them; this takes a
   * bounded number of steps, whatever the budget.
   *
   * @param seed of everything that is left to chance
   */
  public Outcome solve(Problem problem, long seed, Budget budget, Progress progress) {
    Compiled c = new Compiled(problem);
    Effort effort = new Effort(budget, progress);
    Search search = new Search(c, seed, effort);
    while (search.round()) {}
    Draft draft = new Drafting(c).fresh(search.best());
    return new Outcome(draft, Scoring.of(c, draft), null);
  }
}
