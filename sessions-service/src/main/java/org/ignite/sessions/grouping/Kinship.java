package org.ignite.sessions.grouping;

import java.util.Arrays;

/** Which group of one grouping is which of another, by the members that they share. */
final class Kinship {

  private static final int NONE = -1;

  private final int[] matching;
  private final int shared;

  private Kinship(int[] matching, int shared) {
    this.matching = matching;
    this.shared = shared;
  }

  /** Matches greedily: first the two groups that share the most members. */
  static Kinship of(int[] one, int[] other, int groups) {
    int[][] common = new int[groups][groups];
    for (int i = 0; i < one.length; i++) {
      common[one[i]][other[i]]++;
    }
    int[] matching = new int[groups];
    Arrays.fill(matching, NONE);
    boolean[] taken = new boolean[groups];
    int shared = 0;
    for (int k = 0; k < groups; k++) {
      int row = NONE;
      int column = NONE;
      for (int g = 0; g < groups; g++) {
        for (int h = 0; h < groups && !taken[g]; h++) {
          if (matching[h] == NONE && (row == NONE || common[g][h] > common[row][column])) {
            row = g;
            column = h;
          }
        }
      }
      taken[row] = true;
      matching[column] = row;
      shared += common[row][column];
    }
    return new Kinship(matching, shared);
  }

  /** The group of the one that a group of the other is. */
  int inOne(int groupOfOther) {
    return matching[groupOfOther];
  }

  /** How many elements would have to move to make the one of the other. */
  int distance(int elements) {
    return elements - shared;
  }
}
