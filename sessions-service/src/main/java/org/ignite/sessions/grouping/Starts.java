package org.ignite.sessions.grouping;

import java.util.SplittableRandom;

/**
 * Groupings at random. Half of them have the sizes with the most pairs, the others have nearly as
 * many pairs: how many fewer may pay grows with the spread of the distances.
 */
final class Starts {

  private static final double MOST_NOISE = 2;

  private final GroupingProblem problem;
  private final double noise;

  Starts(GroupingProblem problem) {
    this.problem = problem;
    noise = problem.isFlexible() ? MOST_NOISE * spread() * Math.sqrt(problem.elements()) : 0;
  }

  int[] next(SplittableRandom random) {
    double scale = random.nextBoolean() ? 0 : noise * random.nextDouble();
    int[] sizes = Sizes.withMostPairs(problem, () -> scale * random.nextDouble());
    int[] groupOf = new int[problem.elements()];
    int element = 0;
    for (int g = 0; g < sizes.length; g++) {
      for (int i = 0; i < sizes[g]; i++) {
        groupOf[element++] = g;
      }
    }
    Shuffle.run(groupOf, random);
    return groupOf;
  }

  /** The standard deviation of the distances, in parts of their mean. */
  private double spread() {
    double sum = 0;
    double squares = 0;
    for (double distance : problem.flat()) {
      sum += distance;
      squares += distance * distance;
    }
    double n = problem.elements();
    double pairs = Math.max(1, n * (n - 1));
    double mean = sum / pairs;
    return mean == 0 ? 0 : Math.sqrt(Math.max(0, squares / pairs - mean * mean)) / mean;
  }
}
