package org.ignite.sessions.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.ignite.sessions.grouping.Population.Member;

/** Sizes, children, and who is kept. */
class BreedingTest {

  @Property(tries = 100)
  void aChildHasTheSizesOfAParentHoweverItIsMade(
      @ForAll @IntRange(min = 2, max = 60) int elements,
      @ForAll @IntRange(min = 1, max = 8) int groups,
      @ForAll long seed) {
    GroupingProblem problem = Problems.unequal(elements, Math.min(elements, groups), seed);
    SplittableRandom random = new SplittableRandom(seed);
    int[] one = new Starts(problem).next(random);
    int[] other = new Starts(problem).next(random);

    assertThat(problem.admits(new SharedMembers(problem).child(one, other, random))).isTrue();
    assertThat(problem.admits(new WholeGroups(problem).child(one, other, random))).isTrue();
  }

  @Property(tries = 100)
  void whatParentsShareStays(
      @ForAll @IntRange(min = 2, max = 60) int elements,
      @ForAll @IntRange(min = 1, max = 8) int groups,
      @ForAll long seed) {
    GroupingProblem problem = Problems.unequal(elements, Math.min(elements, groups), seed);
    SplittableRandom random = new SplittableRandom(seed);
    int[] one = new Starts(problem).next(random);
    int[] other = one.clone();
    for (int i = 0; i < elements / 4; i++) {
      int a = random.nextInt(elements);
      int b = random.nextInt(elements);
      int group = other[a];
      other[a] = other[b];
      other[b] = group;
    }

    int[] child = new SharedMembers(problem).child(one, other, random);

    Kinship kinship = Kinship.of(one, other, problem.groups());
    for (int i = 0; i < elements; i++) {
      if (kinship.inOne(other[i]) == one[i]) {
        assertThat(child[i]).isEqualTo(one[i]);
      }
    }
  }

  /** When the parent that has it gives first, which chance decides. */
  @Example
  void aGroupThatIsMoreDiverseThanOthersIsInheritedWhole() {
    double[][] distances = new double[6][6];
    int[] diverse = {0, 3, 4};
    for (int i : diverse) {
      for (int j : diverse) {
        distances[i][j] = i == j ? 0 : 1;
      }
    }
    int[] sizes = {3, 3};
    GroupingProblem problem = GroupingProblem.of(distances, sizes, sizes);
    int[] with = {1, 0, 0, 1, 1, 0};
    int[] without = {0, 1, 0, 1, 0, 1};

    assertThat(
            IntStream.range(0, 20)
                .mapToObj(SplittableRandom::new)
                .map(random -> new WholeGroups(problem).child(without, with, random))
                .filter(child -> child[0] == child[3] && child[3] == child[4]))
        .isNotEmpty();
  }

  @Example
  void groupsThatAreNumberedOtherwiseAreTheSame() {
    int[] one = {0, 0, 1, 1, 2, 2};
    int[] other = {2, 2, 0, 0, 1, 1};

    assertThat(Kinship.of(one, other, 3).distance(6)).isZero();
  }

  @Property(tries = 50)
  void noSizesHaveMorePairs(
      @ForAll @IntRange(min = 2, max = 9) int elements,
      @ForAll @IntRange(min = 1, max = 4) int groups,
      @ForAll long seed) {
    GroupingProblem random = Problems.unequal(elements, Math.min(elements, groups), seed);
    double[][] ones = new double[elements][elements];
    for (int i = 0; i < elements; i++) {
      for (int j = 0; j < elements; j++) {
        ones[i][j] = i == j ? 0 : 1;
      }
    }
    GroupingProblem counted =
        GroupingProblem.of(
            ones,
            IntStream.range(0, random.groups()).map(random::smallest).toArray(),
            IntStream.range(0, random.groups()).map(random::largest).toArray());

    int[] sizes = Sizes.withMostPairs(counted, () -> 0);

    assertThat(IntStream.of(sizes).map(size -> size * (size - 1) / 2).sum())
        .isEqualTo((int) Enumeration.best(counted));
  }

  @Example
  void aFullPopulationTakesWhatIsBetterThanItsWorst() {
    Population population = new Population(2, 2);
    population.offer(new Member(new int[] {0, 0, 1, 1}, 1));
    population.offer(new Member(new int[] {0, 1, 0, 1}, 2));

    assertThat(population.offer(new Member(new int[] {0, 1, 1, 0}, 0))).isFalse();
    assertThat(population.offer(new Member(new int[] {0, 1, 1, 0}, 3))).isTrue();

    assertThat(population.best().value()).isEqualTo(3);
    assertThat(population.size()).isEqualTo(2);
  }

  @Example
  void noTwoOfAPopulationAreAlike() {
    Population population = new Population(2, 2);
    population.offer(new Member(new int[] {0, 0, 1, 1}, 1));

    assertThat(population.offer(new Member(new int[] {1, 1, 0, 0}, 1))).isFalse();
    assertThat(population.size()).isOne();
  }
}
