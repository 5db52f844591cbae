package org.ignite.sessions.grouping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class GroupingSearchTest {

  private static final Budget SMALL = Budget.iterations(2_000_000);

  @Property(tries = 30)
  void ofUpToTwelveElementsInGroupsOfEqualSizeNothingIsBetter(
      @ForAll @IntRange(min = 2, max = 12) int elements,
      @ForAll @IntRange(min = 1, max = 4) int groups,
      @ForAll long seed)
      throws InterruptedException {
    GroupingProblem problem = Problems.equal(elements, Math.min(elements, groups), seed);

    Grouping found = new GroupingSearch(seed).solve(problem, SMALL, Progress.IGNORED);

    assertThat(found.value()).isCloseTo(Enumeration.best(problem), within(1e-9));
  }

  @Property(tries = 30)
  void ofUpToTwelveElementsInGroupsOfUnequalSizesNothingIsBetter(
      @ForAll @IntRange(min = 2, max = 12) int elements,
      @ForAll @IntRange(min = 1, max = 4) int groups,
      @ForAll long seed)
      throws InterruptedException {
    GroupingProblem problem = Problems.unequal(elements, Math.min(elements, groups), seed);

    Grouping found = new GroupingSearch(seed).solve(problem, SMALL, Progress.IGNORED);

    assertThat(found.value()).isCloseTo(Enumeration.best(problem), within(1e-9));
  }

  @Property(tries = 20)
  void theSizesAreWithinTheirBoundsAndTheValueIsThatOfTheGroups(
      @ForAll @IntRange(min = 2, max = 60) int elements,
      @ForAll @IntRange(min = 1, max = 9) int groups,
      @ForAll long seed)
      throws InterruptedException {
    GroupingProblem problem = Problems.unequal(elements, Math.min(elements, groups), seed);

    Grouping found =
        new GroupingSearch(seed).solve(problem, Budget.iterations(50_000), Progress.IGNORED);

    assertThat(problem.admits(found.toArray())).isTrue();
    assertThat(found.value()).isEqualTo(problem.value(found.toArray()));
  }

  @Property(tries = 10)
  void whatIsFoundDependsOnTheSeedAndNotOnTheThreads(@ForAll long seed)
      throws InterruptedException {
    GroupingProblem problem = Problems.unequal(40, 6, seed);

    Grouping alone = new GroupingSearch(seed, 1).solve(problem, SMALL, Progress.IGNORED);
    Grouping together = new GroupingSearch(seed, 2).solve(problem, SMALL, Progress.IGNORED);

    assertThat(together.toArray()).isEqualTo(alone.toArray());
  }

  @Property(tries = 20)
  void noMoreIsTriedThanTheBudgetAllows(@ForAll @IntRange(min = 1, max = 1_000_000) int iterations)
      throws InterruptedException {
    GroupingProblem problem = Problems.equal(30, 5, iterations);
    List<Double> values = new ArrayList<>();
    List<Long> tried = new ArrayList<>();

    Grouping found =
        new GroupingSearch(1)
            .solve(
                problem,
                Budget.iterations(iterations),
                (value, until, elapsed) -> {
                  values.add(value);
                  tried.add(until);
                });

    assertThat(tried).isSorted().allMatch(until -> until <= iterations);
    assertThat(values).isSorted().doesNotHaveDuplicates();
    assertThat(values.getLast()).isCloseTo(found.value(), within(1e-9));
  }

  @Example
  void anExpiredBudgetOfTimeLeavesAGroupingAllTheSame() throws InterruptedException {
    GroupingProblem problem = Problems.unequal(200, 9, 1);

    Grouping found =
        new GroupingSearch(1).solve(problem, Budget.time(Duration.ofNanos(1)), Progress.IGNORED);

    assertThat(problem.admits(found.toArray())).isTrue();
  }

  @Example
  void whoeverIsInterruptedGetsNoGrouping() {
    GroupingProblem problem = Problems.equal(30, 5, 1);
    Thread.currentThread().interrupt();

    assertThatThrownBy(
            () ->
                new GroupingSearch(1)
                    .solve(problem, Budget.time(Duration.ofMinutes(5)), Progress.IGNORED))
        .isInstanceOf(InterruptedException.class);
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @Example
  void elementsThatAreAllAlikeAreGrouped() throws InterruptedException {
    GroupingProblem problem =
        GroupingProblem.of(new double[7][7], new int[] {2, 0}, new int[] {5, 7});

    Grouping found =
        new GroupingSearch(1).solve(problem, Budget.iterations(10_000), Progress.IGNORED);

    assertThat(found.value()).isZero();
    assertThat(found.members(0)).hasSizeBetween(2, 5);
  }

  @Example
  void aBudgetOfNothingIsRefused() {
    assertThatThrownBy(() -> Budget.iterations(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Budget.time(Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new GroupingSearch(1, 0)).isInstanceOf(IllegalArgumentException.class);
  }
}
