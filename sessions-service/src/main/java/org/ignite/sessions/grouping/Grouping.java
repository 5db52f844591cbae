package org.ignite.sessions.grouping;

import java.util.stream.IntStream;

/** Which group each element is in, and what that is worth. Immutable. */
public final class Grouping {

  private final int[] groupOf;
  private final double value;

  private Grouping(int[] groupOf, double value) {
    this.groupOf = groupOf;
    this.value = value;
  }

  /**
   * A grouping of a problem's elements; its value is computed anew.
   *
   * @param groupOf a group for each element; copied
   * @throws IllegalArgumentException if the sizes are not as the problem has them
   */
  public static Grouping of(GroupingProblem problem, int[] groupOf) {
    if (!problem.admits(groupOf)) {
      throw new IllegalArgumentException("the groups are not of the problem's sizes");
    }
    return new Grouping(groupOf.clone(), problem.value(groupOf));
  }

  /** The sum of the distances inside groups. */
  public double value() {
    return value;
  }

  /** The group of an element. */
  public int groupOf(int element) {
    return groupOf[element];
  }

  /** The elements of a group, in order. */
  public int[] members(int group) {
    return IntStream.range(0, groupOf.length).filter(i -> groupOf[i] == group).toArray();
  }

  /** The group of each element, as a copy. */
  public int[] toArray() {
    return groupOf.clone();
  }
}
