package org.ignite.sessions.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.ignite.sessions.allocation.AttributeRule.Kind;

class LikenessTest {

  @Property(tries = 60)
  void noPairOfTheSetAddsLessToTheScoreThanTheMostAlikeOrMoreThanTheLeast(
      @ForAll long seed, @ForAll @IntRange(min = 6, max = 40) int people) {
    Problem problem = Cohorts.random(seed, people, 2);
    Compiled compiled = new Compiled(problem);
    Draft draft =
        new Allocator().solve(problem, seed, Budget.ofIterations(200), Progress.UNHEARD).draft();
    Map<Set<UUID>, Long> points = new HashMap<>();
    for (Contribution one : Contributions.of(compiled, draft)) {
      if (one.rule() == SoftRule.DIVERSITY) {
        points.put(Set.copyOf(one.people()), one.points());
      }
    }

    for (DraftSet set : draft.sets()) {
      LongSummaryStatistics all = new LongSummaryStatistics();
      for (UUID one : set.members()) {
        for (UUID other : set.members()) {
          if (one.compareTo(other) < 0) {
            all.accept(points.getOrDefault(Set.of(one, other), 0L));
          }
        }
      }
      Likeness likeness = Likeness.of(problem, set.members());
      if (likeness == null) {
        assertThat(all.getCount() < 2 || all.getMin() == all.getMax()).isTrue();
      } else {
        assertThat(points.getOrDefault(people(likeness.most()), 0L)).isEqualTo(all.getMin());
        assertThat(points.getOrDefault(people(likeness.least()), 0L)).isEqualTo(all.getMax());
        assertThat(set.members()).containsAll(people(likeness.most()));
        assertThat(set.members()).containsAll(people(likeness.least()));
      }
    }
  }

  @Example
  void itIsTheSetsAndSaysHowDifferentTheyAre() {
    Problem problem =
        problem(
            Map.of("type", "county", "region", "London"),
            Map.of("type", "county", "region", "South East"),
            Map.of("type", "district", "region", "North West"),
            Map.of("type", "county", "region", "London"));

    assertThat(Likeness.of(problem, List.of(id(2), id(1), id(0))))
        .isEqualTo(
            new Likeness(
                new Likeness.Pair(id(0), id(1), 250), new Likeness.Pair(id(0), id(2), 1000)));
  }

  @Example
  void whereNoPairIsMoreAlikeThanAnotherThereIsNone() {
    Problem problem = problem(Map.of("type", "county"), Map.of("type", "county"), Map.of());

    assertThat(Likeness.of(problem, List.of(id(0)))).isNull();
    assertThat(Likeness.of(problem, List.of(id(0), id(1)))).isNull();
  }

  private static Set<UUID> people(Likeness.Pair pair) {
    return Set.of(pair.one(), pair.other());
  }

  private static UUID id(int number) {
    return new UUID(0, number);
  }

  @SafeVarargs
  private static Problem problem(Map<String, String>... categories) {
    List<Peer> peers =
        IntStream.range(0, categories.length)
            .mapToObj(i -> new Peer(id(i), categories[i], Map.of(), List.of(), new BitSet()))
            .toList();
    return new Problem(
        peers,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new Rules(
            1,
            1,
            8,
            null,
            0,
            0,
            null,
            List.of(
                new AttributeRule("type", Kind.CATEGORY, 3, false),
                new AttributeRule("region", Kind.CATEGORY, 1, false)),
            Weights.usual(),
            null),
        List.of(),
        List.of(),
        null);
  }
}
