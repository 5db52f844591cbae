package org.ignite.sessions.grouping;

import java.util.Arrays;

/** The sizes of groups that make the number of pairs inside groups largest. */
final class Sizes {

  private Sizes() {}

  /**
   * Finds them by dynamic programming over groups and elements. A search at random gets stuck at
   * sizes that are not the best, since what is between two good choices of sizes is far worse.
   *
   * @return a size for each group, within its bounds, for all elements together
   */
  static int[] withMostPairs(GroupingProblem problem) {
    int n = problem.elements();
    int groups = problem.groups();
    long[][] pairs = new long[groups + 1][n + 1];
    int[][] chosen = new int[groups + 1][n + 1];
    for (long[] row : pairs) {
      Arrays.fill(row, -1);
    }
    pairs[0][0] = 0;
    for (int g = 0; g < groups; g++) {
      for (int placed = 0; placed <= n; placed++) {
        if (pairs[g][placed] < 0) {
          continue;
        }
        int most = Math.min(problem.largest(g), n - placed);
        for (int size = problem.smallest(g); size <= most; size++) {
          long with = pairs[g][placed] + (long) size * (size - 1) / 2;
          if (with > pairs[g + 1][placed + size]) {
            pairs[g + 1][placed + size] = with;
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
