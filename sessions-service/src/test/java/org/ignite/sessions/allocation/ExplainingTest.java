package org.ignite.sessions.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.ignite.sessions.allocation.bench.MadeUpCohort;
import org.junit.jupiter.api.Test;

class ExplainingTest {

  @Property(tries = 60)
  void contributionsAddUpToTheScoreAndSwapsCostWhatTheyLose(
      @ForAll long seed, @ForAll @IntRange(min = 6, max = 40) int people) {
    Problem problem = Cohorts.random(seed, people, 2);
    Outcome outcome =
        new Allocator().solve(problem, seed, Budget.ofIterations(1_000), Progress.UNHEARD);

    Explanation explanation = Explaining.of(problem, outcome.draft());

    assertThat(explanation.value()).isEqualTo(outcome.score().value());
    assertThat(explanation.contributions().stream().mapToLong(Contribution::points).sum())
        .isEqualTo(outcome.score().value());
    assertThat(explanation.contributions())
        .allSatisfy(one -> assertThat(setOf(outcome.draft(), one)).containsAll(one.people()));
    for (BestSwap swap : explanation.swapsNotMade()) {
      Effect effect =
          WhatIf.of(problem, outcome.draft(), new Move.SwapPeers(swap.one(), swap.other()));
      assertThat(swap.cost()).isEqualTo(outcome.score().value() - effect.after().value());
      assertThat(swap.breaks()).isEqualTo(effect.newlyBroken());
    }
  }

  @Test
  void ofAFinishedSearchNoSwapThatBreaksNothingGainsAnything() {
    Problem problem = MadeUpCohort.of(5, 24, 4);
    Draft draft =
        new Allocator().solve(problem, 1, Budget.ofIterations(100_000), Progress.UNHEARD).draft();

    List<BestSwap> swaps = Explaining.of(problem, draft).swapsNotMade();

    assertThat(swaps).hasSize(10).allMatch(swap -> swap.cost() >= 0);
    assertThat(swaps).extracting(BestSwap::cost).isSorted();
  }

  private static List<UUID> setOf(Draft draft, Contribution one) {
    DraftSet set = draft.sets().get(one.set() - 1);
    UUID facilitator = set.facilitator();
    return facilitator == null
        ? set.members()
        : Stream.concat(set.members().stream(), Stream.of(facilitator)).toList();
  }
}
