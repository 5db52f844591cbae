package org.ignite.sessions.grouping;

import java.util.Arrays;
import java.util.function.DoubleSupplier;

/** Sizes of groups that make the number of pairs inside groups largest, or nearly so. */
final class Sizes {

  private Sizes() {}

  /**
   * Finds them by dynamic programming over groups and elements. A search from sizes at random gets
   * stuck at ones that are not the best, since what is between two good choices is far worse.
   *
   * @param noise what each size of each group is counted as more than its pairs
   * @return a size for each group, within its bounds, for all elements together
   */
  static int[] withMostPairs(GroupingProblem problem, DoubleSupplier noise) {
    int n = problem.elements();
    int groups = problem.groups();
    double[][] worth = new double[groups + 1][n + 1];
    int[][] chosen = new int[groups + 1][n + 1];
    for (double[] row : worth) {
      Arrays.fill(row, Double.NEGATIVE_INFINITY);
    }
    worth[0][0] = 0;
    for (int g = 0; g < groups; g++) {
      int most = Math.min(problem.largest(g), n);
      for (int size = problem.smallest(g); size <= most; size++) {
        double gained = size * (size - 1.0) / 2 + noise.getAsDouble();
        for (int placed = 0; placed + size <= n; placed++) {
          if (worth[g][placed] + gained > worth[g + 1][placed + size]) {
            worth[g + 1][placed + size] = worth[g][placed] + gained;
            chosen[g + 1][placed + size] = size;
          }
        }
      }
    }
    int[] sizes = new int[groups];
    for (int g = groups, left = n; g > 0; g--) {
      sizes[g - 1] = chosen[g][left];
      left -= sizes[g - 1];
    }
    return sizes;
  }
}
