package org.ignite.sessions.grouping;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Makes a child of two groupings that inherits whole groups: by turns, each parent gives the group
 * whose members that are left are further from each other, altogether, than is usual. The child has
 * the sizes of the first parent; what is left over fills the groups.
 */
final class WholeGroups implements Crossover {

  private final GroupingProblem problem;
  private final double usual;

  WholeGroups(GroupingProblem problem) {
    this.problem = problem;
    double sum = 0;
    for (double distance : problem.flat()) {
      sum += distance;
    }
    int n = problem.elements();
    usual = sum / Math.max(1, (long) n * (n - 1));
  }

  @Override
  public int[] child(int[] one, int[] other, SplittableRandom random) {
    int[] room = new int[problem.groups()];
    for (int group : one) {
      room[group]++;
    }
    boolean[] filled = new boolean[room.length];
    int[] child = new int[one.length];
    Arrays.fill(child, NONE);
    boolean first = random.nextBoolean();
    for (int k = 0; k < room.length; k++) {
      int[] parent = first ? one : other;
      int given = best(parent, child);
      int slot = slot(size(parent, given), room, filled);
      filled[slot] = true;
      for (int i = 0; i < child.length; i++) {
        if (parent[i] == given && child[i] == NONE && room[slot] > 0) {
          child[i] = slot;
          room[slot]--;
        }
      }
      first = !first;
    }
    Crossover.fill(child, room, Shuffle.order(child.length, random));
    return child;
  }

  /** The group of a parent that is worth most in what the child does not have yet. */
  private int best(int[] parent, int[] child) {
    double[] excess = new double[problem.groups()];
    for (int i = 0; i < parent.length; i++) {
      for (int j = 0; j < i && child[i] == NONE; j++) {
        if (child[j] == NONE && parent[i] == parent[j]) {
          excess[parent[i]] += problem.distance(i, j) - usual;
        }
      }
    }
    int best = 0;
    for (int g = 1; g < excess.length; g++) {
      if (excess[g] > excess[best]) {
        best = g;
      }
    }
    return best;
  }

  private static int size(int[] parent, int group) {
    int size = 0;
    for (int g : parent) {
      size += g == group ? 1 : 0;
    }
    return size;
  }

  /** The child's group, not filled yet, that is nearest in size. */
  private static int slot(int size, int[] room, boolean[] filled) {
    int slot = NONE;
    for (int g = 0; g < room.length; g++) {
      if (!filled[g] && (slot == NONE || Math.abs(room[g] - size) < Math.abs(room[slot] - size))) {
        slot = g;
      }
    }
    return slot;
  }
}
