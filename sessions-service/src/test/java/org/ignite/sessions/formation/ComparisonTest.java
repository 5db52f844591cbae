package org.ignite.sessions.formation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ignite.sessions.formation.Example.id;
import static org.ignite.sessions.formation.Example.ids;

import java.util.List;
import org.ignite.sessions.allocation.Draft;
import org.ignite.sessions.formation.Comparison.Difference;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  private static final List<Integer> MOVED_TO_THE_FIRST = List.of(2, 2);

  @Test
  void setsThatAreOnlyNumberedAnewAreTheSame() {
    Draft first = Example.inOrder();
    Draft turned =
        Example.draft(List.of(first.sets().get(1).members(), first.sets().get(0).members()));

    assertThat(Comparison.different(List.of(first, turned))).isEmpty();
  }

  @Test
  void whoIsWithOthersIsDifferentAndIsNamedByEachDraftsOwnNumbers() {
    Draft first = Example.inOrder();
    Draft swapped = Example.draft(List.of(ids(6, 8, 9, 10, 11, 12), ids(1, 2, 3, 4, 5, 7)));

    assertThat(Comparison.different(List.of(first, swapped)))
        .containsExactly(
            new Difference(id(6), List.of(1, 1)), new Difference(id(7), MOVED_TO_THE_FIRST));
  }

  @Test
  void whatRulesAddInEachDraftIsItsScore() {
    Allocation one = Example.allocation(null, Example.inOrder());

    Comparison compared = Comparison.of(List.of(one, one));

    Comparison.Side side = compared.sides().getFirst();
    assertThat(side.byRule().values().stream().mapToLong(Long::longValue).sum())
        .isEqualTo(side.value());
    assertThat(side.broken()).isZero();
    assertThat(compared.different()).isEmpty();
  }
}
