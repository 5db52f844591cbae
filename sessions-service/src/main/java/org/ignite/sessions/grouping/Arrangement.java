package org.ignite.sessions.grouping;

import java.util.Arrays;

/**
 * A grouping that is being changed. Keeps for each group and element the sum of the distances of
 * the element to the group's members, so that a move is judged in constant time and made in time
 * proportional to n. The sums lie group by group, so that making a move is two runs through memory.
 */
final class Arrangement {

  final GroupingProblem problem;
  final int[] groupOf;
  final int[] sizes;
  final double[] sums;

  /** The sum of the distances of each element to the members of its own group. */
  final double[] own;

  double value;

  private final int n;
  private final double[] distances;

  Arrangement(GroupingProblem problem) {
    this.problem = problem;
    n = problem.elements();
    distances = problem.flat();
    groupOf = new int[n];
    sizes = new int[problem.groups()];
    sums = new double[problem.groups() * n];
    own = new double[n];
  }

  /** Takes over a grouping of the problem and computes all sums anew. */
  void set(int[] groups) {
    System.arraycopy(groups, 0, groupOf, 0, n);
    refresh();
  }

  /** Computes all sums anew: rounding errors of moves add up. */
  void refresh() {
    Arrays.fill(sizes, 0);
    Arrays.fill(sums, 0);
    for (int i = 0; i < n; i++) {
      sizes[groupOf[i]]++;
      add(groupOf[i] * n, i * n);
    }
    pick();
    double twice = 0;
    for (double sum : own) {
      twice += sum;
    }
    value = twice / 2;
  }

  private void pick() {
    for (int i = 0; i < n; i++) {
      own[i] = sums[groupOf[i] * n + i];
    }
  }

  private void add(int group, int row) {
    for (int x = 0; x < n; x++) {
      sums[group + x] += distances[row + x];
    }
  }

  /** What the value gains if an element goes to a group that is not its own. */
  double gainOfMove(int element, int group) {
    return sums[group * n + element] - own[element];
  }

  /** What the value gains if two elements of different groups change places. */
  double gainOfSwap(int one, int other) {
    return sums[groupOf[other] * n + one]
        - own[one]
        + sums[groupOf[one] * n + other]
        - own[other]
        - 2 * distances[one * n + other];
  }

  /** Whether the sizes stay within their bounds if an element goes to another group. */
  boolean mayMove(int element, int group) {
    int from = groupOf[element];
    return from != group
        && sizes[from] > problem.smallest(from)
        && sizes[group] < problem.largest(group);
  }

  /** Moves an element to another group; the caller adds the gain to the value. */
  void move(int element, int group) {
    int from = groupOf[element];
    int row = element * n;
    int left = from * n;
    for (int x = 0; x < n; x++) {
      sums[left + x] -= distances[row + x];
    }
    add(group * n, row);
    groupOf[element] = group;
    sizes[from]--;
    sizes[group]++;
    pick();
  }

  /** Two elements of different groups change places; the caller adds the gain to the value. */
  void swap(int one, int other) {
    int first = groupOf[one];
    int second = groupOf[other];
    exchange(sums, first * n, second * n, distances, one * n, other * n, n);
    groupOf[one] = second;
    groupOf[other] = first;
    pick();
  }

  /**
   * In a method of its own with two plain loops: so the compiler makes vector instructions of it.
   */
  private static void exchange(
      double[] sums, int first, int second, double[] distances, int one, int other, int n) {
    for (int x = 0; x < n; x++) {
      sums[first + x] += distances[other + x] - distances[one + x];
    }
    for (int x = 0; x < n; x++) {
      sums[second + x] += distances[one + x] - distances[other + x];
    }
  }
}
