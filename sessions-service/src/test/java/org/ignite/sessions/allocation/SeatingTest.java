package org.ignite.sessions.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What a search works out by what a change touches, beside what is worked out from nothing. */
class SeatingTest {

  @Property(tries = 200)
  void afterAnyChangesMadeAndUndoneItIsWorthWhatItIsFromNothing(
      @ForAll long seed,
      @ForAll @IntRange(min = 6, max = 60) int people,
      @ForAll @IntRange(max = 10) int tightness) {
    Compiled c = new Compiled(Cohorts.random(seed, people, tightness));
    SplittableRandom random = new SplittableRandom(seed);
    Seating seating = new Seating(c);
    seating.take(new Starting(c, random).seats(random.nextBoolean()));
    Proposals proposals = new Proposals(c, seating, random);

    for (int i = 0; i < 60; i++) {
      if (proposals.make() && random.nextBoolean()) {
        proposals.undo();
      }
    }

    Draft draft = new Drafting(c).fresh(seating.seats());
    Score score = Scoring.of(c, draft);
    Seating fromNothing = new Seating(c);
    fromNothing.take(seating.seats());
    assertThat(seating.points()).isEqualTo(score.value()).isEqualTo(fromNothing.points());
    assertThat(seating.broken()).isEqualTo(fromNothing.broken());
    assertThat(seating.broken() == 0).isEqualTo(score.broken().isEmpty());
  }
}
