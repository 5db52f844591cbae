package org.ignite.sessions.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class WhatIfTest {

  @Property(tries = 50)
  void whatItSaysOfTheDraftAfterAMoveIsWhatIsWorkedOutFromNothing(
      @ForAll long seed,
      @ForAll @IntRange(min = 6, max = 40) int people,
      @ForAll @IntRange(max = 10) int tightness) {
    Problem problem = Cohorts.random(seed, people, tightness);
    Draft draft =
        new Allocator().solve(problem, seed, Budget.ofIterations(500), Progress.UNHEARD).draft();
    Random random = new Random(seed);

    for (int i = 0; i < 10; i++) {
      Move move = move(problem, random);
      Score before = Scoring.of(problem, draft);

      Effect effect = WhatIf.of(problem, draft, move);

      assertThat(effect.before()).isEqualTo(before);
      assertThat(effect.after()).isEqualTo(Scoring.of(problem, effect.draft()));
      assertThat(made(move, effect.draft())).isTrue();
      Explanation had = Explaining.of(problem, draft);
      Explanation has = Explaining.of(problem, effect.draft());
      assertThat(changed(had.contributions(), effect.gone(), effect.come()))
          .containsExactlyInAnyOrderElementsOf(has.contributions());
      assertThat(changed(before.broken(), effect.mended(), effect.newlyBroken()))
          .containsExactlyInAnyOrderElementsOf(effect.after().broken());
      draft = effect.draft();
    }
  }

  private static boolean made(Move move, Draft after) {
    return switch (move) {
      case Move.MovePeer(var peer, int set) -> after.sets().get(set - 1).members().contains(peer);
      case Move.SwapPeers(var one, var other) ->
          after.sets().stream()
                  .filter(set -> set.members().contains(one) || set.members().contains(other))
                  .count()
              <= 2;
      case Move.GiveFacilitator(int set, var id) ->
          id.equals(after.sets().get(set - 1).facilitator());
    };
  }

  private static <T> List<T> changed(List<T> before, List<T> gone, List<T> come) {
    List<T> after = new ArrayList<>(before);
    gone.forEach(one -> assertThat(after.remove(one)).isTrue());
    after.addAll(come);
    return after;
  }

  static Move move(Problem problem, Random random) {
    List<Peer> peers = problem.peers();
    int set = 1 + random.nextInt(problem.rules().sets());
    Peer one = peers.get(random.nextInt(peers.size()));
    return switch (random.nextInt(problem.facilitators().isEmpty() ? 2 : 3)) {
      case 0 -> new Move.MovePeer(one.id(), set);
      case 1 -> new Move.SwapPeers(one.id(), peers.get(random.nextInt(peers.size())).id());
      default ->
          new Move.GiveFacilitator(
              set, problem.facilitators().get(random.nextInt(problem.facilitators().size())).id());
    };
  }
}
