package org.ignite.sessions.grouping;

/**
 * How the tries that a search may make are divided: a population is annealed from random starts,
 * then children of it are annealed at a lower temperature.
 *
 * @param startTries for each start
 * @param childTries for each child
 */
record Plan(long startTries, long childTries) {

  /** How many groupings are kept. */
  static final int POPULATION = 8;

  /** The part of all tries that is for starts. */
  private static final double STARTING = 0.5;

  /** How many children the rest is for. */
  private static final int CHILDREN = 60;

  /** Below this in parts of n, annealing is no better than a descent. */
  private static final int LEAST = 200;

  /** Above this in parts of n⁴, all that there is for one start is rather for several. */
  private static final double MOST = 2.5;

  /**
   * For as many tries as may be made altogether.
   *
   * @param generation how often the search has begun anew: each time it looks for longer
   */
  static Plan of(GroupingProblem problem, double allowed, int generation) {
    double n = problem.elements();
    double tries = Math.scalb(Math.min(allowed, MOST * n * n * n * n), generation);
    long least = (long) (LEAST * n);
    return new Plan(
        Math.max(least, (long) (STARTING * tries / POPULATION)),
        Math.max(least, (long) ((1 - STARTING) * tries / CHILDREN)));
  }
}
