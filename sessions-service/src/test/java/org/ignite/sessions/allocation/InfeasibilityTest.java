package org.ignite.sessions.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class InfeasibilityTest {

  private final List<Peer> peers = new ArrayList<>();
  private final List<SetFacilitator> facilitators = new ArrayList<>();
  private final List<Apart> apart = new ArrayList<>();
  private final List<Pin> pins = new ArrayList<>();

  /** Each is left out in turn, and all drafts of what remains are tried. */
  @Property(tries = 60)
  void whatIsProvedCanNotHoldTogetherAndCanWithoutAnyOneOfThem(
      @ForAll long seed,
      @ForAll @IntRange(min = 3, max = 6) int people,
      @ForAll @IntRange(min = 3, max = 10) int tightness) {
    Problem problem = Cohorts.random(seed, people, tightness);

    Infeasibility found = solve(problem).infeasibility();

    if (found == null) {
      return;
    }
    assertThat(found.proved()).isTrue();
    Set<HardRule> rules = EnumSet.copyOf(found.rules());
    Set<UUID> concerned = new HashSet<>(found.people());
    assertThat(AllWays.keep(problem, rules, concerned)).isFalse();
    for (HardRule rule : found.rules()) {
      assertThat(AllWays.keep(problem, without(rules, rule), concerned)).as("no %s", rule).isTrue();
    }
    for (UUID person : found.people()) {
      assertThat(AllWays.keep(problem, rules, without(concerned, person)))
          .as("without %s", person)
          .isTrue();
    }
  }

  @Property(tries = 40)
  void whatIsProvedOfManyIsKeptByNoDraft(
      @ForAll long seed,
      @ForAll @IntRange(min = 10, max = 60) int people,
      @ForAll @IntRange(min = 4, max = 8) int tightness) {
    Problem problem = Cohorts.random(seed, people, tightness);

    Outcome outcome = solve(problem);

    Infeasibility found = outcome.infeasibility();
    if (found != null && found.proved()) {
      Naive naive = new Naive(problem, outcome.draft(), new HashSet<>(found.people()));
      assertThat(found.rules()).anyMatch(rule -> !naive.holds(rule));
    }
  }

  @Test
  void morePeopleInConflictWithEachOtherThanThereAreSets() {
    people(24);
    for (int i = 3; i < 8; i++) {
      for (int j = 3; j < i; j++) {
        apart.add(new Apart(id(i), id(j), ApartFor.DECLARED, true));
      }
    }

    Problem problem = problem();
    Infeasibility found = solve(problem).infeasibility();

    assertThat(found)
        .isEqualTo(
            new Infeasibility(
                true, List.of(id(3), id(4), id(5), id(6), id(7)), List.of(HardRule.CONFLICT)));
    assertThat(words(problem, found))
        .startsWith("No sets can keep all of this at once. 24 people go into 4 sets. ")
        .contains("P4 and P3 are never in one set (declared conflict of interest).");
  }

  @Test
  void moreThanTheSetsHaveRoomFor() {
    people(33);

    Problem problem = problem();
    Infeasibility found = solve(problem).infeasibility();

    assertThat(found).isEqualTo(new Infeasibility(true, List.of(), List.of(HardRule.SIZE)));
    assertThat(words(problem, found))
        .isEqualTo(
            "No sets can keep all of this at once. 33 people go into 4 sets of 4 to 8 members.");
  }

  @Test
  void fewerThanTheSetsNeed() {
    people(15);

    assertThat(solve(problem()).infeasibility())
        .isEqualTo(new Infeasibility(true, List.of(), List.of(HardRule.SIZE)));
  }

  @Test
  void facilitatorsWhoCanNotHoldAllSets() {
    people(24);
    facilitators.add(facilitator(1, 1, Set.of()));
    facilitators.add(facilitator(2, 2, Set.of()));

    Problem problem = problem();
    Infeasibility found = solve(problem).infeasibility();

    assertThat(found)
        .isEqualTo(
            new Infeasibility(true, List.of(holder(1), holder(2)), List.of(HardRule.CAPACITY)));
    assertThat(words(problem, found)).endsWith("once. Of 4 sets, F1 can hold 1 and F2 can hold 2.");
  }

  @Test
  void somebodyWhomEachFacilitatorCoaches() {
    people(24);
    facilitators.add(facilitator(1, 2, Set.of(id(9))));
    facilitators.add(facilitator(2, 2, Set.of(id(9), id(10))));

    Problem problem = problem();
    Infeasibility found = solve(problem).infeasibility();

    assertThat(found)
        .isEqualTo(
            new Infeasibility(true, List.of(id(9), holder(1), holder(2)), List.of(HardRule.COACH)));
    assertThat(words(problem, found))
        .endsWith(
            "F1 coaches P9, and so can not hold their set. F2 coaches P9, and so can not hold their"
                + " set.");
  }

  @Test
  void somebodyWhoIsFreeTooSeldom() {
    people(23);
    peers.add(peer(23, 0, 1));

    Problem problem = problem();
    Infeasibility found = solve(problem).infeasibility();

    assertThat(found).isEqualTo(new Infeasibility(true, List.of(id(23)), List.of(HardRule.DATES)));
    assertThat(words(problem, found)).endsWith("P23 can at 2 of 20 times.");
  }

  @Test
  void twoPinnedToOneSetWhoCanNotMeet() {
    people(22);
    peers.add(peer(22, 0, 6, 12));
    peers.add(peer(23, 1, 7, 13));
    pins.add(new Pin(id(22), 2));
    pins.add(new Pin(id(23), 2));

    assertThat(solve(problem()).infeasibility())
        .isEqualTo(
            new Infeasibility(
                true, List.of(id(22), id(23)), List.of(HardRule.DATES, HardRule.PIN)));
  }

  @Test
  void aHardenedWishIsToldToTheProgrammeTeam() {
    people(24);
    apart.add(new Apart(id(2), id(5), ApartFor.WISH, true));
    pins.add(new Pin(id(2), 1));
    pins.add(new Pin(id(5), 1));

    Problem problem = problem();

    assertThat(words(problem, solve(problem).infeasibility()))
        .endsWith(
            "P2 and P5 are never in one set (wish of P2). P2 is pinned to set 1."
                + " P5 is pinned to set 1.");
  }

  private void people(int count) {
    IntStream.range(0, count).forEach(i -> peers.add(peer(i, IntStream.range(0, 20).toArray())));
  }

  private Problem problem() {
    return new Problem(
        peers,
        facilitators,
        IntStream.range(0, 20).mapToObj(Cohorts::time).toList(),
        apart,
        List.of(),
        new Rules(4, 4, 8, null, 3, 5, null, List.of(), Weights.usual(), null),
        pins,
        List.of(),
        null);
  }

  private static Outcome solve(Problem problem) {
    return new Allocator().solve(problem, 1, Budget.ofIterations(5_000), Progress.UNHEARD);
  }

  private static String words(Problem problem, Infeasibility found) {
    return found.inWords(
        problem,
        id -> (id.getMostSignificantBits() == 1 ? "P" : "F") + id.getLeastSignificantBits());
  }

  private static UUID id(int i) {
    return new UUID(1, i);
  }

  private static UUID holder(int i) {
    return new UUID(2, i);
  }

  private static Peer peer(int i, int... free) {
    return new Peer(id(i), Map.of(), Map.of(), List.of(), bits(free));
  }

  private static SetFacilitator facilitator(int i, int capacity, Set<UUID> coaches) {
    return new SetFacilitator(
        holder(i), List.of(), capacity, Set.of(), coaches, bits(IntStream.range(0, 20).toArray()));
  }

  private static BitSet bits(int... times) {
    BitSet bits = new BitSet();
    IntStream.of(times).forEach(bits::set);
    return bits;
  }

  private static <T> Set<T> without(Set<T> all, T one) {
    Set<T> rest = new HashSet<>(all);
    rest.remove(one);
    return rest;
  }
}
