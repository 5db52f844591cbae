package org.ignite.sessions.grouping.bench;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.ignite.sessions.grouping.GroupingProblem;

/**
 * How many elements and groups an instance has, as in MDGPLIB. Groups of equal size have n/m
 * members; of unequal ones each has bounds of its own around that.
 *
 * @param fewest the least that a lower bound is
 * @param most the most that an upper bound is
 */
record Setting(int elements, int groups, int fewest, int most) {

  static final List<Setting> ALL =
      List.of(
          new Setting(10, 2, 3, 7),
          new Setting(12, 4, 2, 5),
          new Setting(30, 5, 5, 10),
          new Setting(60, 6, 7, 14),
          new Setting(120, 10, 8, 16),
          new Setting(240, 12, 15, 25),
          new Setting(480, 20, 18, 30));

  /** The same for the same seed. */
  GroupingProblem instance(Family family, boolean equal, long seed) {
    SplittableRandom random =
        new SplittableRandom(
            ((seed * 31 + family.stream()) * 1009 + elements) * 2 + (equal ? 0 : 1));
    double[][] distances = family.distances(elements, random);
    int size = elements / groups;
    int[] smallest = new int[groups];
    int[] largest = new int[groups];
    Arrays.setAll(smallest, g -> equal ? size : random.nextInt(fewest, size + 1));
    Arrays.setAll(largest, g -> equal ? size : random.nextInt(size, most + 1));
    return GroupingProblem.of(distances, smallest, largest);
  }
}
