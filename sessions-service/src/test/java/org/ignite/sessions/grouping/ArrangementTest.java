package org.ignite.sessions.grouping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ArrangementTest {

  private static final int MOVES = 200;

  @Property(tries = 100)
  void gainsAndSumsAreThoseOfAFullComputation(
      @ForAll @IntRange(min = 2, max = 40) int elements,
      @ForAll @IntRange(min = 1, max = 7) int groups,
      @ForAll long seed) {
    GroupingProblem problem = Problems.unequal(elements, Math.min(elements, groups), seed);
    SplittableRandom random = new SplittableRandom(seed);
    Arrangement arrangement = new Arrangement(problem);
    arrangement.set(new Starts(problem).next(random));
    for (int i = 0; i < MOVES; i++) {
      double before = problem.value(arrangement.groupOf);
      double gain = change(arrangement, random);

      assertThat(problem.value(arrangement.groupOf) - before).isCloseTo(gain, within(1e-9));
      assertThat(problem.admits(arrangement.groupOf)).isTrue();
    }
    Arrangement anew = new Arrangement(problem);
    anew.set(arrangement.groupOf);

    assertThat(arrangement.sums).containsExactly(anew.sums, within(1e-9));
    assertThat(arrangement.own).containsExactly(anew.own, within(1e-9));
    assertThat(arrangement.sizes).isEqualTo(anew.sizes);
    assertThat(anew.value).isCloseTo(problem.value(anew.groupOf), within(1e-9));
  }

  @Property(tries = 50)
  void afterADescentNoSingleMoveGains(
      @ForAll @IntRange(min = 2, max = 40) int elements,
      @ForAll @IntRange(min = 2, max = 7) int groups,
      @ForAll long seed) {
    GroupingProblem problem = Problems.unequal(elements, Math.min(elements, groups), seed);
    Arrangement arrangement = new Arrangement(problem);
    arrangement.set(new Starts(problem).next(new SplittableRandom(seed)));

    Descent.run(arrangement);

    for (int i = 0; i < elements; i++) {
      for (int g = 0; g < problem.groups(); g++) {
        if (arrangement.mayMove(i, g)) {
          assertThat(arrangement.gainOfMove(i, g)).isLessThan(1e-9);
        }
      }
      for (int j = 0; j < i; j++) {
        if (arrangement.groupOf[i] != arrangement.groupOf[j]) {
          assertThat(arrangement.gainOfSwap(i, j)).isLessThan(1e-9);
        }
      }
    }
  }

  /** Makes a move or a swap by chance, if there is one; what it should gain. */
  private static double change(Arrangement arrangement, SplittableRandom random) {
    int one = random.nextInt(arrangement.groupOf.length);
    int group = random.nextInt(arrangement.sizes.length);
    if (arrangement.mayMove(one, group)) {
      double gain = arrangement.gainOfMove(one, group);
      arrangement.move(one, group);
      return gain;
    }
    int other = random.nextInt(arrangement.groupOf.length);
    if (arrangement.groupOf[one] != arrangement.groupOf[other]) {
      double gain = arrangement.gainOfSwap(one, other);
      arrangement.swap(one, other);
      return gain;
    }
    return 0;
  }
}
