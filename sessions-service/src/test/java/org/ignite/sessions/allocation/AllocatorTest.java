package org.ignite.sessions.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.ignite.sessions.allocation.bench.MadeUpCohort;
import org.junit.jupiter.api.Test;

class AllocatorTest {

  private final Allocator allocator = new Allocator();

  @Property(tries = 60)
  void eachPersonIsInOneSetAndTheHardRulesHoldOrAreSaidToBeBroken(
      @ForAll long seed,
      @ForAll @IntRange(min = 6, max = 120) int people,
      @ForAll @IntRange(max = 6) int tightness) {
    Problem problem = Cohorts.random(seed, people, tightness);

    Outcome outcome = solve(problem, seed, 5_000);

    assertThat(outcome.draft().sets().stream().flatMap(set -> set.members().stream()))
        .containsExactlyInAnyOrderElementsOf(problem.peers().stream().map(Peer::id).toList());
    Set<HardRule> said =
        outcome.score().broken().stream().map(Broken::rule).collect(Collectors.toSet());
    assertThat(said).isEqualTo(Naive.broken(problem, outcome.draft()));
    assertThat(outcome.infeasibility() == null).isEqualTo(said.isEmpty());
    assertThat(outcome.score()).isEqualTo(Scoring.of(problem, outcome.draft()));
  }

  @Property(tries = 30)
  void aCohortWithAllRulesInUseIsFormedWithoutBreakingOne(
      @ForAll long seed, @ForAll @IntRange(min = 24, max = 120) int people) {
    Problem problem = MadeUpCohort.of(seed, people, Math.max(2, people / 6));

    Outcome outcome = solve(problem, seed, 20_000);

    assertThat(Naive.broken(problem, outcome.draft())).isEmpty();
    assertThat(outcome.infeasibility()).isNull();
  }

  @Property(tries = 20)
  void theSameSeedAndIterationsGiveTheSame(
      @ForAll long seed, @ForAll @IntRange(min = 6, max = 40) int people) {
    Outcome once = solve(Cohorts.random(seed, people, 3), seed, 3_000);
    Outcome again = solve(Cohorts.random(seed, people, 3), seed, 3_000);

    assertThat(again).isEqualTo(once);
  }

  @Property(tries = 60)
  void ofSmallCohortsItFindsTheBestThereIsOrThatThereIsNone(
      @ForAll long seed,
      @ForAll @IntRange(min = 3, max = 6) int people,
      @ForAll @IntRange(max = 6) int tightness) {
    Problem problem = Cohorts.random(seed, people, tightness);

    Outcome outcome = solve(problem, seed, 200_000);

    Long best = AllWays.best(problem);
    if (best == null) {
      assertThat(outcome.infeasibility()).isNotNull();
    } else {
      assertThat(outcome.infeasibility()).isNull();
      assertThat(outcome.score().value()).isEqualTo(best);
    }
  }

  @Test
  void itEndsWhenItsTimeIsUpWithWhatItHas() {
    Problem problem = MadeUpCohort.of(1, 24, 4);
    Budget budget = new Budget(null, Duration.ofMillis(100));

    Outcome outcome = allocator.solve(problem, 1, budget, Progress.UNHEARD);

    assertThat(Naive.broken(problem, outcome.draft()))
        .isEqualTo(outcome.score().broken().stream().map(Broken::rule).collect(Collectors.toSet()));
  }

  @Test
  void withoutAnyIterationThereIsADraftThatKeepsTheHardRulesAllTheSame() {
    Problem problem = MadeUpCohort.of(1, 24, 4);

    Outcome outcome = solve(problem, 1, 0);

    assertThat(outcome.infeasibility()).isNull();
    assertThat(Naive.broken(problem, outcome.draft())).isEmpty();
  }

  @Test
  void itEndsWhenItIsTold() {
    AtomicInteger calls = new AtomicInteger();

    Outcome outcome =
        allocator.solve(
            MadeUpCohort.of(1, 24, 4),
            1,
            Budget.ofIterations(Long.MAX_VALUE),
            (iterations, best, holds, elapsed) -> calls.incrementAndGet() < 5);

    assertThat(calls).hasValue(5);
    assertThat(outcome.draft().sets()).hasSize(4);
  }

  @Test
  void whatIsBestNeverGetsWorseAsItGoesOn() {
    List<Long> heard = new ArrayList<>();

    allocator.solve(
        MadeUpCohort.of(1, 24, 4),
        1,
        Budget.ofIterations(100_000),
        (iterations, best, holds, elapsed) -> heard.add(holds ? best : Long.MIN_VALUE));

    assertThat(heard).hasSizeGreaterThan(20).isSorted();
  }

  @Test
  void whereNobodyMayMoveTimesOfPresentSetsAreKept() {
    Problem problem = MadeUpCohort.of(3, 24, 4);
    List<DraftSet> sets = solve(problem, 1, 5_000).draft().sets();
    PresentSets present =
        new PresentSets(
            sets.stream()
                .map(
                    set ->
                        new PresentSet(set.number(), set.members(), set.facilitator(), set.times()))
                .toList(),
            Set.of());

    Outcome again = solve(nobodyMoves(problem, present), 2, 5_000);

    assertThat(again.draft().sets()).isEqualTo(sets);
  }

  private static Problem nobodyMoves(Problem problem, PresentSets present) {
    Rules had = problem.rules();
    Weights changeAlone = new Weights(0, 0, 0, 0, 0, 0, 0, 0, 10);
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
            changeAlone,
            0);
    return new Problem(
        problem.peers(),
        problem.facilitators(),
        problem.times(),
        problem.apart(),
        problem.met(),
        rules,
        List.of(),
        List.of(),
        present);
  }

  private Outcome solve(Problem problem, long seed, long iterations) {
    return allocator.solve(problem, seed, Budget.ofIterations(iterations), Progress.UNHEARD);
  }
}
