package org.ignite.sessions.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.ignite.sessions.allocation.bench.MadeUpCohort;

/** What happens to sets that there are already. */
class ChangeInSeasonTest {

  private static final Problem COHORT = MadeUpCohort.of(11, 24, 4);
  private static final Draft FORMED = solve(COHORT).draft();

  @Property(tries = 24)
  void whoDeclinesIsNotWithTheSamePeopleAgainAndSomebodyElseMoves(
      @ForAll @IntRange(max = 23) int number) {
    UUID decliner = COHORT.peers().get(number).id();
    DraftSet had = setOf(FORMED, decliner);
    Set<UUID> companions = new HashSet<>(had.members());
    companions.remove(decliner);

    Outcome outcome =
        solve(
            changed(
                COHORT.peers(),
                2,
                List.of(new Declined(decliner, companions)),
                present(FORMED, Set.of(decliner))));

    assertThat(outcome.infeasibility()).isNull();
    assertThat(setOf(outcome.draft(), decliner).members().containsAll(companions)).isFalse();
    assertThat(moved(outcome.draft(), decliner)).isBetween(1, 2);
  }

  @Property(tries = 24)
  void whereSomebodyHasLeftAndSomebodyComesNobodyElseHasToMove(
      @ForAll @IntRange(max = 23) int leaver, @ForAll @IntRange(max = 23) int like) {
    Peer model = COHORT.peers().get(like);
    Peer joiner =
        new Peer(
            new UUID(9, 9),
            model.categories(),
            model.quantities(),
            model.interests(),
            COHORT.peers().get(leaver).freeAt());
    List<Peer> peers =
        IntStream.range(0, 24).mapToObj(i -> i == leaver ? joiner : COHORT.peers().get(i)).toList();

    Outcome outcome = solve(changed(peers, 0, List.of(), present(FORMED, Set.of())));

    assertThat(outcome.infeasibility()).isNull();
    assertThat(moved(outcome.draft(), joiner.id())).isZero();
  }

  private static Problem changed(
      List<Peer> peers, int mostMoved, List<Declined> declined, PresentSets present) {
    Rules had = COHORT.rules();
    Rules rules =
        new Rules(
            had.sets(),
            had.smallest(),
            had.largest(),
            had.ideal(),
            had.meetings(),
            had.daysBetween(),
            null,
            had.attributes(),
            had.weights(),
            mostMoved);
    return new Problem(
        peers,
        COHORT.facilitators(),
        COHORT.times(),
        COHORT.apart(),
        COHORT.met(),
        rules,
        List.of(),
        declined,
        present);
  }

  private static PresentSets present(Draft draft, Set<UUID> affected) {
    return new PresentSets(
        draft.sets().stream()
            .map(set -> new PresentSet(set.number(), set.members(), set.facilitator(), set.times()))
            .toList(),
        affected);
  }

  /** How many but for this one are in a set of another number than they were. */
  private static int moved(Draft draft, UUID but) {
    return (int)
        draft.sets().stream()
            .flatMap(
                set ->
                    set.members().stream()
                        .filter(id -> !id.equals(but))
                        .filter(id -> setOf(FORMED, id).number() != set.number()))
            .count();
  }

  private static DraftSet setOf(Draft draft, UUID id) {
    return draft.sets().stream()
        .filter(set -> set.members().contains(id))
        .findFirst()
        .orElseThrow();
  }

  private static Outcome solve(Problem problem) {
    return new Allocator().solve(problem, 1, Budget.ofIterations(20_000), Progress.UNHEARD);
  }
}
