package org.ignite.sessions.grouping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class GroupingProblemTest {

  private static final int[] TWO = {2};

  @Test
  void theValueIsTheSumOfTheDistancesInsideGroups() {
    GroupingProblem problem =
        GroupingProblem.of(
            new double[][] {{0, 1, 2, 3}, {1, 0, 4, 5}, {2, 4, 0, 6}, {3, 5, 6, 0}},
            new int[] {2, 2},
            new int[] {2, 2});

    Grouping grouping = Grouping.of(problem, new int[] {0, 1, 0, 1});

    assertThat(grouping.value()).isEqualTo(2 + 5);
    assertThat(grouping.members(1)).containsExactly(1, 3);
    assertThat(grouping.groupOf(2)).isZero();
  }

  @Test
  void groupsOfOtherSizesAreRefused() {
    GroupingProblem problem =
        GroupingProblem.of(new double[3][3], new int[] {1, 1}, new int[] {2, 2});

    assertThatThrownBy(() -> Grouping.of(problem, new int[] {0, 0, 0}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(problem.admits(new int[] {0, 1})).isFalse();
    assertThat(problem.admits(new int[] {0, 1, 2})).isFalse();
  }

  @Test
  void distancesThatAreNoneAreRefused() {
    assertRefused(new double[][] {{0, 1}, {2, 0}}, TWO, TWO, "the distance of 0 and 1");
    assertRefused(new double[][] {{0, -1}, {-1, 0}}, TWO, TWO, "is -1.0");
    assertRefused(new double[][] {{0, Double.NaN}, {Double.NaN, 0}}, TWO, TWO, "is NaN");
    assertRefused(new double[][] {{0, 1}, {1}}, TWO, TWO, "row 1");
  }

  @Test
  void sizesThatCanNotBeAreRefused() {
    double[][] distances = new double[2][2];
    assertRefused(distances, new int[] {3}, new int[] {4}, "2 elements do not fit");
    assertRefused(distances, new int[] {0}, new int[] {1}, "2 elements do not fit");
    assertRefused(distances, new int[] {2}, new int[] {1}, "group 0");
    assertRefused(distances, new int[] {-1}, new int[] {2}, "group 0");
    assertRefused(distances, new int[] {1, 1}, new int[] {2}, "2 lower and 1 upper");
    assertRefused(distances, new int[0], new int[0], "0 lower");
  }

  private static void assertRefused(
      double[][] distances, int[] smallest, int[] largest, String why) {
    assertThatThrownBy(() -> GroupingProblem.of(distances, smallest, largest))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(why);
  }
}
