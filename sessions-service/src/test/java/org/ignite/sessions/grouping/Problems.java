package org.ignite.sessions.grouping;

import java.util.SplittableRandom;

/** Small problems at random, the same for the same seed. */
final class Problems {

  private Problems() {}

  static GroupingProblem equal(int elements, int groups, long seed) {
    int[] sizes = new int[groups];
    for (int i = 0; i < elements; i++) {
      sizes[i % groups]++;
    }
    return GroupingProblem.of(distances(elements, new SplittableRandom(seed)), sizes, sizes);
  }

  /** Bounds of up to two less and more than equal sizes would be. */
  static GroupingProblem unequal(int elements, int groups, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[][] distances = distances(elements, random);
    int[] smallest = new int[groups];
    int[] largest = new int[groups];
    for (int g = 0; g < groups; g++) {
      smallest[g] = Math.max(0, elements / groups - random.nextInt(3));
      largest[g] = (elements + groups - 1) / groups + random.nextInt(3);
    }
    return GroupingProblem.of(distances, smallest, largest);
  }

  /** Every third is a whole number, so that some are alike. */
  private static double[][] distances(int elements, SplittableRandom random) {
    double[][] distances = new double[elements][elements];
    for (int i = 0; i < elements; i++) {
      for (int j = 0; j < i; j++) {
        distances[i][j] = random.nextInt(3) == 0 ? random.nextInt(10) : random.nextDouble() * 10;
        distances[j][i] = distances[i][j];
      }
    }
    return distances;
  }
}
