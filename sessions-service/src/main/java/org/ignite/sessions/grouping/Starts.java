package org.ignite.sessions.grouping;

import java.util.SplittableRandom;

/** Groupings at random, with the sizes that have the most pairs. */
final class Starts {

  private final int[] sizes;
  private final int elements;

  Starts(GroupingProblem problem) {
    sizes = Sizes.withMostPairs(problem);
    elements = problem.elements();
  }

  /** A size for each group. */
  int[] sizes() {
    return sizes.clone();
  }

  int[] next(SplittableRandom random) {
    int[] groupOf = new int[elements];
    int element = 0;
    for (int g = 0; g < sizes.length; g++) {
      for (int i = 0; i < sizes[g]; i++) {
        groupOf[element++] = g;
      }
    }
    Shuffle.run(groupOf, random);
    return groupOf;
  }
}
