package org.ignite.sessions.grouping;

import java.util.SplittableRandom;

/** A way to make a child of two groupings. */
interface Crossover {

  /** An element or group that is not chosen yet. */
  int NONE = -1;

  /** A grouping with the sizes of the first parent. */
  int[] child(int[] one, int[] other, SplittableRandom random);

  /**
   * Puts what is left over where there is room.
   *
   * @param child completed
   * @param room how many members each group still takes; used up
   * @param order of the elements
   */
  static void fill(int[] child, int[] room, int[] order) {
    int group = 0;
    for (int i : order) {
      if (child[i] == NONE) {
        while (room[group] == 0) {
          group++;
        }
        child[i] = group;
        room[group]--;
      }
    }
  }
}
