package org.ignite.sessions.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ReasonsTest {

  /** Whoever reads all reasons of all drafts can tell nothing that is private. */
  @Property(tries = 60)
  void aReasonIsTheSameWithoutWishesConflictsAndDeclines(
      @ForAll long seed, @ForAll @IntRange(min = 6, max = 40) int people) {
    Problem problem = Cohorts.random(seed, people, 5);
    Draft draft =
        new Allocator().solve(problem, seed, Budget.ofIterations(200), Progress.UNHEARD).draft();
    Problem bare =
        new Problem(
            problem.peers(),
            problem.facilitators(),
            problem.times(),
            List.of(),
            List.of(),
            problem.rules(),
            List.of(),
            List.of(),
            null);

    for (Peer peer : problem.peers()) {
      assertThat(Reasons.forMember(problem, draft, peer.id()))
          .isEqualTo(Reasons.forMember(bare, draft, peer.id()));
    }
  }

  @Test
  void namesKeepTheirCapitals() {
    List<Peer> peers =
        List.of(peer(1, "london-borough", 200_000.0), peer(2, "nhs-body", 300_000.0));
    Problem problem =
        new Problem(
            peers,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            new Rules(1, 1, 2, null, 0, 0, null, List.of(), Weights.usual(), null),
            List.of(),
            List.of(),
            null);
    Draft draft = new Draft(List.of(new DraftSet(1, List.of(id(1), id(2)), null, List.of(), null)));

    assertThat(Reasons.forMember(problem, draft, id(1)).differences())
        .contains("Its members are of 2 types of organisation: London borough and NHS body.");
  }

  @Test
  void itSaysWhatIsDifferentTheThemeAndTheDates() {
    List<Peer> peers =
        List.of(
            peer(1, "county", 812_345.0),
            peer(2, "district", 61_499.0),
            peer(3, "district", 149_000.0));
    List<MeetingTime> times = IntStream.range(0, 4).mapToObj(Cohorts::time).toList();
    Problem problem =
        new Problem(
            peers,
            List.of(),
            times,
            List.of(new Apart(id(1), id(2), ApartFor.WISH, false)),
            List.of(),
            new Rules(1, 1, 3, null, 2, 1, null, List.of(), Weights.usual(), null),
            List.of(),
            List.of(),
            null);
    Draft draft =
        new Draft(
            List.of(new DraftSet(1, List.of(id(1), id(2), id(3)), null, List.of(2, 0), "Empathy")));

    assertThat(Reasons.forMember(problem, draft, id(2)))
        .isEqualTo(
            new Reason(
                List.of(
                    "Its members are of 2 types of organisation: county and district (2).",
                    "In the smallest of their places live about 61,000 people, in the largest"
                        + " about 810,000."),
                "Empathy",
                List.of(times.get(0), times.get(2))));
  }

  private static Peer peer(int i, String type, double size) {
    return new Peer(
        id(i),
        Map.of("type", type, "region", "London", "gender", "g" + i),
        Map.of("size", size),
        List.of("Empathy"),
        new BitSet());
  }

  private static UUID id(int i) {
    return new UUID(1, i);
  }
}
