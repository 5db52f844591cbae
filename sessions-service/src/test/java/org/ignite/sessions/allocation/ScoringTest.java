package org.ignite.sessions.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.ignite.sessions.allocation.AttributeRule.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What points are, on sets that can be worked out by hand. */
class ScoringTest {

  private static final long WHOLE = SoftRule.WHOLE;
  private static final long EACH = SoftRule.EACH;
  private static final UUID HOLDER = new UUID(2, 1);

  @Test
  void eachRuleCountsWhatItSays() {
    Problem problem =
        new Problem(
            List.of(
                peer(1, "county", "woman", "health"),
                peer(2, "district", "man", "growth", "health"),
                peer(3, "county", "woman"),
                peer(4, null, "man"),
                peer(5, "county", "man"),
                peer(6, "county", "man")),
            List.of(
                new SetFacilitator(HOLDER, List.of("health"), 2, Set.of(), Set.of(), new BitSet())),
            List.of(),
            List.of(
                new Apart(id(1), id(2), ApartFor.WISH, false),
                new Apart(id(2), id(1), ApartFor.WISH, false),
                new Apart(id(1), id(2), ApartFor.COUNTY, false),
                new Apart(id(1), id(3), ApartFor.WISH, false)),
            List.of(new Met(id(4), id(3), 2)),
            new Rules(
                2,
                2,
                4,
                3,
                0,
                0,
                null,
                List.of(
                    new AttributeRule("type", Kind.CATEGORY, 1, false),
                    new AttributeRule("gender", Kind.CATEGORY, 0, true)),
                new Weights(1, 1, 1, 1, 1, 1, 1, 1, 1),
                null),
            List.of(),
            List.of(),
            new PresentSets(
                List.of(
                    new PresentSet(1, List.of(id(1), id(3)), null, List.of()),
                    new PresentSet(2, List.of(id(2), id(4)), null, List.of())),
                Set.of(id(3))));
    Draft draft =
        new Draft(
            List.of(
                new DraftSet(1, List.of(id(1), id(2)), HOLDER, List.of(), "health"),
                new DraftSet(2, List.of(id(3), id(4), id(5), id(6)), HOLDER, List.of(), null)));

    List<Contribution> contributions = Explaining.of(problem, draft).contributions();

    assertThat(contributions)
        .containsExactlyInAnyOrder(
            of(SoftRule.DIVERSITY, 1, WHOLE, id(1), id(2)),
            of(SoftRule.DIVERSITY, 2, WHOLE / 6 / 2, id(3), id(4)),
            of(SoftRule.DIVERSITY, 2, WHOLE / 6 / 2, id(4), id(5)),
            of(SoftRule.DIVERSITY, 2, WHOLE / 6 / 2, id(4), id(6)),
            of(SoftRule.WORST_SET, 2, 2 * WHOLE / 4),
            of(SoftRule.THEME, 1, WHOLE / 3, id(1)),
            of(SoftRule.THEME, 1, WHOLE / 3 / 1000 * 800, id(2)),
            of(SoftRule.THEME, 1, WHOLE / 3, HOLDER),
            of(SoftRule.IDEAL_SIZE, 1, -EACH),
            of(SoftRule.IDEAL_SIZE, 2, -EACH),
            of(SoftRule.LONE_MEMBER, 1, -EACH, id(1)),
            of(SoftRule.LONE_MEMBER, 2, -EACH, id(3)),
            of(SoftRule.WISH, 1, -EACH, id(1), id(2)),
            of(SoftRule.WISH, 1, -EACH, id(2), id(1)),
            of(SoftRule.NEIGHBOURS, 1, -EACH, id(1), id(2)),
            of(SoftRule.REPEATED_PAIR, 2, -2 * EACH, id(4), id(3)),
            of(SoftRule.CHANGE, 1, -EACH, id(2)));
    assertThat(Scoring.of(problem, draft).broken()).isEmpty();
  }

  @Test
  void distancesAreOfTheCohortsRangeAndHalfWayWhereUnknown() {
    List<Peer> peers =
        List.of(sized(1, 1_000.0), sized(2, 10_000.0), sized(3, 100_000.0), sized(4, null));

    int[] fromSmallest =
        Distances.of(peers, List.of(new AttributeRule("size", Kind.LOGARITHM, 5, false)))[0];
    int[] byNumber =
        Distances.of(peers, List.of(new AttributeRule("size", Kind.NUMBER, 5, false)))[0];

    assertThat(fromSmallest).containsExactly(0, 500, 1000, 500);
    assertThat(byNumber).containsExactly(0, 91, 1000, 500);
  }

  @Test
  void whoeverIsTheOnlyOneInTheCohortIsNotAlone() {
    assertThat(minorities("a", "b", "b", "b").alone(new int[] {0, 1}, 2, 0)).isZero();
    assertThat(minorities("a", "a", "b", "b", "b").alone(new int[] {0, 2}, 2, 0)).isOne();
    assertThat(minorities("a", "a", "b", "b", "b").alone(new int[] {0, 2}, 2, 1)).isZero();
    assertThat(minorities("a", "a", "b", "b", "b").alone(new int[] {0, 1}, 2, 0)).isZero();
    assertThat(minorities("a", "a", "b", "b").alone(new int[] {0, 2}, 2, 0)).isZero();
  }

  private static Minorities minorities(String... values) {
    List<Peer> peers =
        IntStream.range(0, values.length).mapToObj(i -> peer(i, null, values[i])).toList();
    Rules rules =
        new Rules(
            1,
            1,
            9,
            null,
            0,
            0,
            null,
            List.of(new AttributeRule("gender", Kind.CATEGORY, 1, true)),
            Weights.usual(),
            null);
    return new Minorities(
        new Problem(
            peers, List.of(), List.of(), List.of(), List.of(), rules, List.of(), List.of(), null));
  }

  private static Peer sized(int i, @Nullable Double size) {
    return new Peer(
        id(i), Map.of(), size == null ? Map.of() : Map.of("size", size), List.of(), new BitSet());
  }

  private static Peer peer(int i, @Nullable String type, String gender, String... interests) {
    Map<String, String> categories =
        type == null ? Map.of("gender", gender) : Map.of("gender", gender, "type", type);
    return new Peer(id(i), categories, Map.of(), List.of(interests), new BitSet());
  }

  private static Contribution of(SoftRule rule, int set, long points, UUID... people) {
    return new Contribution(rule, set, List.of(people), points);
  }

  private static UUID id(int i) {
    return new UUID(1, i);
  }
}
