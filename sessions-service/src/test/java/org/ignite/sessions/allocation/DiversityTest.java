package org.ignite.sessions.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.ignite.sessions.allocation.AttributeRule.Kind;
import org.ignite.sessions.grouping.GroupingProblem;
import org.ignite.sessions.grouping.GroupingSearch;

/**
 * Where nothing but diversity counts, forming sets is the maximally diverse grouping problem: then
 * it is held against the search that is measured by the literature's instances.
 */
class DiversityTest {

  private static final int SIZE = 6;
  private static final int WEIGHT = 10;
  private static final Weights DIVERSITY_ALONE = new Weights(WEIGHT, 0, 0, 0, 0, 0, 0, 0, 0);
  private static final List<AttributeRule> ATTRIBUTES =
      List.of(
          new AttributeRule("type", Kind.CATEGORY, 3, false),
          new AttributeRule("region", Kind.CATEGORY, 3, false),
          new AttributeRule("size", Kind.LOGARITHM, 2, false),
          new AttributeRule("time-in-post", Kind.NUMBER, 2, false));

  @Property(tries = 10)
  void theSetsOfACohortAreAsDiverseAsAnySearchFinds(@ForAll long seed) throws Exception {
    assertThat(shareOfTheBest(24, seed, 200_000)).isGreaterThanOrEqualTo(0.998);
  }

  @Property(tries = 4)
  void tenSetsAreNearlyAsDiverse(@ForAll long seed) throws Exception {
    assertThat(shareOfTheBest(60, seed, 1_000_000)).isGreaterThanOrEqualTo(0.998);
  }

  private static double shareOfTheBest(int people, long seed, long iterations) throws Exception {
    Problem problem = cohort(new Random(seed), people);
    Compiled compiled = new Compiled(problem);
    double best =
        new GroupingSearch(seed)
            .solve(
                grouping(compiled),
                org.ignite.sessions.grouping.Budget.iterations(5_000_000),
                org.ignite.sessions.grouping.Progress.IGNORED)
            .value();

    Outcome outcome =
        new Allocator().solve(problem, seed, Budget.ofIterations(iterations), Progress.UNHEARD);

    return outcome.score().value() / (WEIGHT * compiled.pairUnit(SIZE) * best);
  }

  private static Problem cohort(Random random, int people) {
    return new Problem(
        IntStream.range(0, people).mapToObj(i -> peer(random)).toList(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new Rules(people / SIZE, SIZE, SIZE, null, 0, 0, null, ATTRIBUTES, DIVERSITY_ALONE, null),
        List.of(),
        List.of(),
        null);
  }

  private static Peer peer(Random random) {
    return new Peer(
        new UUID(random.nextLong(), random.nextLong()),
        Map.of("type", "type " + random.nextInt(6), "region", "region " + random.nextInt(12)),
        Map.of(
            "size",
            Math.exp(11 + 3 * random.nextDouble()),
            "time-in-post",
            (double) random.nextInt(4000)),
        List.of(),
        new BitSet());
  }

  private static GroupingProblem grouping(Compiled compiled) {
    int[] sizes = new int[compiled.sets];
    Arrays.fill(sizes, SIZE);
    return GroupingProblem.of(
        Arrays.stream(compiled.distance)
            .map(row -> Arrays.stream(row).asDoubleStream().toArray())
            .toArray(double[][]::new),
        sizes,
        sizes);
  }
}
