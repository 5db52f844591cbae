package org.ignite.sessions.grouping;

/** The best value of a small problem, by trying every assignment of elements to groups. */
final class Enumeration {

  private final GroupingProblem problem;
  private final int[] groupOf;
  private final int[] sizes;
  private double best = Double.NEGATIVE_INFINITY;

  private Enumeration(GroupingProblem problem) {
    this.problem = problem;
    groupOf = new int[problem.elements()];
    sizes = new int[problem.groups()];
  }

  static double best(GroupingProblem problem) {
    Enumeration enumeration = new Enumeration(problem);
    enumeration.place(0, 0);
    return enumeration.best;
  }

  private void place(int element, double value) {
    if (element == groupOf.length) {
      if (value > best && problem.admits(groupOf)) {
        best = value;
      }
      return;
    }
    for (int group = 0; group < sizes.length; group++) {
      if (sizes[group] < problem.largest(group)) {
        double gained = 0;
        for (int i = 0; i < element; i++) {
          gained += groupOf[i] == group ? problem.distance(i, element) : 0;
        }
        groupOf[element] = group;
        sizes[group]++;
        place(element + 1, value + gained);
        sizes[group]--;
      }
    }
  }
}
