package org.ignite.sessions.grouping;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Makes a child of two groupings. It has the sizes of the first. What the parents have in common
 * stays, each further element goes where one of the two has it, chosen by chance, and what is left
 * over fills the groups.
 */
final class SharedMembers implements Crossover {

  private final int groups;

  SharedMembers(GroupingProblem problem) {
    groups = problem.groups();
  }

  @Override
  public int[] child(int[] one, int[] other, SplittableRandom random) {
    int n = one.length;
    Kinship kinship = Kinship.of(one, other, groups);
    int[] room = new int[groups];
    for (int group : one) {
      room[group]++;
    }
    int[] child = new int[n];
    Arrays.fill(child, NONE);
    for (int i = 0; i < n; i++) {
      if (kinship.inOne(other[i]) == one[i]) {
        child[i] = one[i];
        room[one[i]]--;
      }
    }
    int[] order = Shuffle.order(n, random);
    for (int i : order) {
      if (child[i] == NONE) {
        int first = random.nextBoolean() ? one[i] : kinship.inOne(other[i]);
        int second = first == one[i] ? kinship.inOne(other[i]) : one[i];
        int group = room[first] > 0 ? first : second;
        if (room[group] > 0) {
          child[i] = group;
          room[group]--;
        }
      }
    }
    Crossover.fill(child, room, order);
    return child;
  }
}
