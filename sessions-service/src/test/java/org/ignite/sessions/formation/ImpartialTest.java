package org.ignite.sessions.formation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ignite.sessions.formation.Example.id;
import static org.ignite.sessions.formation.Example.ids;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.ignite.sessions.allocation.Allocator;
import org.ignite.sessions.allocation.Budget;
import org.ignite.sessions.allocation.Declined;
import org.ignite.sessions.allocation.DraftSet;
import org.ignite.sessions.allocation.Outcome;
import org.ignite.sessions.allocation.Pin;
import org.ignite.sessions.allocation.Problem;
import org.ignite.sessions.allocation.Progress;
import org.junit.jupiter.api.Test;

class ImpartialTest {

  private static final List<UUID> ONE = ids(1, 2, 3, 4, 5, 6);
  private static final List<UUID> OTHER = ids(7, 8, 9, 10, 11, 12);

  private static Declined by(UUID who, List<UUID> set) {
    Set<UUID> companions = new HashSet<>(set);
    companions.remove(who);
    return new Declined(who, companions);
  }

  private static Outcome found(List<Pin> pins, Declined... declined) {
    Problem problem = Problems.pinned(Example.problem(Example.inOrder()), pins);
    return new Allocator()
        .solve(
            Problems.declined(problem, Impartial.of(List.of(declined), problem.present())),
            7,
            Budget.ofIterations(5_000),
            Progress.UNHEARD);
  }

  @Test
  void whoeverItWasAndHoweverManyTheSameIsTold() {
    var present = Example.problem(Example.inOrder()).present();
    List<Declined> told = Impartial.of(List.of(by(ONE.getFirst(), ONE)), present);

    for (UUID who : ONE) {
      assertThat(Impartial.of(List.of(by(who, ONE)), present)).isEqualTo(told);
      assertThat(Impartial.of(List.of(by(who, ONE), by(ONE.get(3), ONE)), present)).isEqualTo(told);
    }
    assertThat(Impartial.of(List.of(by(id(9), OTHER), by(id(2), ONE)), present))
        .isEqualTo(Impartial.of(List.of(by(id(4), ONE), by(id(7), OTHER)), present));
    assertThat(Impartial.of(List.of(), present)).isEmpty();
  }

  /** All stay but one, who goes to the other set: no trial may end otherwise for who declined. */
  @Test
  void noTrialFindsOutWhoItWas() {
    for (UUID goes : ids(3, 4, 5, 6)) {
      List<Pin> pins =
          Stream.concat(
                  ONE.stream().map(one -> new Pin(one, one.equals(goes) ? 2 : 1)),
                  OTHER.stream().map(one -> new Pin(one, 2)))
              .toList();
      Outcome first = found(pins, by(goes, ONE));

      for (UUID who : ONE) {
        assertThat(found(pins, by(who, ONE))).isEqualTo(first);
      }
    }
  }

  @Test
  void somebodyOfASetThatNobodyHasDeclinedMovesAsWell() {
    for (UUID who : ONE) {
      Outcome outcome = found(List.of(), by(who, ONE));

      assertThat(outcome.infeasibility()).isNull();
      assertThat(together(outcome, OTHER)).isLessThan(OTHER.size());
      assertThat(together(outcome, ONE)).isLessThan(ONE.size());
    }
  }

  @Test
  void whereAllSetsAreDeclinedAtLeastTwoGoFromEach() {
    Outcome outcome = found(List.of(), by(id(3), ONE), by(id(9), OTHER));

    assertThat(outcome.infeasibility()).isNull();
    assertThat(together(outcome, ONE)).isLessThan(ONE.size() - 1);
    assertThat(together(outcome, OTHER)).isLessThan(OTHER.size() - 1);
  }

  /** The most of them who are in one set. */
  private static int together(Outcome outcome, List<UUID> people) {
    return outcome.draft().sets().stream()
        .map(DraftSet::members)
        .mapToInt(members -> (int) members.stream().filter(people::contains).count())
        .max()
        .orElseThrow();
  }
}
