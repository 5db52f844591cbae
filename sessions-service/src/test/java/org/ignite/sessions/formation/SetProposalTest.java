package org.ignite.sessions.formation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ignite.sessions.formation.Example.id;
import static org.ignite.sessions.formation.Example.ids;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.ignite.sessions.allocation.Broken;
import org.ignite.sessions.allocation.Declined;
import org.ignite.sessions.allocation.Draft;
import org.ignite.sessions.allocation.HardRule;
import org.ignite.sessions.allocation.Infeasibility;
import org.ignite.sessions.allocation.PresentSet;
import org.junit.jupiter.api.Test;

class SetProposalTest {

  private static final Draft DRAFT = Example.inOrder();

  @Test
  void aDeclinedSetIsOfferedAgainWhoeverIsAddedToIt() {
    Allocation allocation = Example.allocation(null, DRAFT);

    assertThat(SetProposal.offersAgain(allocation, declined(2, 3, 4, 5))).isTrue();
    assertThat(SetProposal.offersAgain(allocation, declined(2, 3, 4, 7))).isFalse();
  }

  private static List<Declined> declined(int... companions) {
    return List.of(new Declined(id(1), Set.copyOf(ids(companions))));
  }

  @Test
  void itIsNewsToThoseWhoseSetIsAnother() {
    Allocation allocation = Example.allocation(null, DRAFT);
    PresentSet same =
        new PresentSet(1, DRAFT.sets().getFirst().members(), Example.HOLDER, List.of());

    assertThat(SetProposal.news(allocation, List.of(same)))
        .containsExactlyInAnyOrderElementsOf(DRAFT.sets().get(1).members());
    assertThat(SetProposal.news(allocation, List.of())).hasSize(12);
  }

  @Test
  void rulesAreBrokenKnowinglyOrNotAtAll() {
    Draft uneven = Example.draft(List.of(ids(1, 2, 3, 4), ids(5, 6, 7, 8, 9, 10, 11, 12)));
    Allocation allocation = Example.allocation(null, uneven);

    assertThatThrownBy(() -> SetProposal.mustHold(allocation)).isInstanceOf(HardRulesBroken.class);
    allocation.rearrange(
        allocation.arrangement().moved(uneven, EnumSet.of(HardRule.SIZE, HardRule.CONFLICT)), 0);
    assertThatCode(() -> SetProposal.mustHold(allocation)).doesNotThrowAnyException();
  }

  @Test
  void oneOrganisationIsNeverOverriddenAndACountyIs() {
    var problem = Example.problem(null);

    assertThat(Overriding.may(problem, new Broken(HardRule.CONFLICT, 1, ids(7, 1)))).isFalse();
    assertThat(Overriding.may(problem, new Broken(HardRule.CONFLICT, 1, ids(2, 8)))).isTrue();
    assertThat(Overriding.may(problem, new Broken(HardRule.COACH, 1, ids(2, 101)))).isFalse();
    assertThat(Overriding.may(problem, new Broken(HardRule.SIZE, 1, List.of()))).isTrue();
  }

  @Test
  void whereDeclinesHaveAPartNobodyIsKeptByName() {
    Infeasibility found =
        new Infeasibility(true, ids(1, 2), List.of(HardRule.SIZE, HardRule.DECLINED));

    assertThat(Infeasible.kept(found).people()).isEmpty();
    assertThat(Infeasible.kept(new Infeasibility(true, ids(1, 2), List.of(HardRule.SIZE))).people())
        .hasSize(2);
  }
}
