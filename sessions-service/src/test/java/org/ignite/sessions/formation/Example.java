package org.ignite.sessions.formation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.ignite.sessions.allocation.Apart;
import org.ignite.sessions.allocation.ApartFor;
import org.ignite.sessions.allocation.AttributeRule;
import org.ignite.sessions.allocation.Draft;
import org.ignite.sessions.allocation.DraftSet;
import org.ignite.sessions.allocation.MeetingTime;
import org.ignite.sessions.allocation.Met;
import org.ignite.sessions.allocation.Peer;
import org.ignite.sessions.allocation.PresentSet;
import org.ignite.sessions.allocation.PresentSets;
import org.ignite.sessions.allocation.Problem;
import org.ignite.sessions.allocation.Rules;
import org.ignite.sessions.allocation.SetFacilitator;
import org.ignite.sessions.allocation.Weights;
import org.ignite.sessions.availability.Interval;
import org.ignite.sessions.formation.Allocation.Effort;
import org.jspecify.annotations.Nullable;

/** Twelve people, two who facilitate, three dates. */
final class Example {

  static final UUID COHORT = id(99);
  static final UUID HOLDER = id(101);
  static final UUID OTHER_HOLDER = id(102);

  private Example() {}

  static UUID id(int number) {
    return new UUID(0x0199_f0a0_0000_7000L, 0x8000_0000_0000_0000L + number);
  }

  static List<UUID> ids(int... numbers) {
    return IntStream.of(numbers).mapToObj(Example::id).toList();
  }

  static Draft draft(List<List<UUID>> sets) {
    return new Draft(
        IntStream.range(0, sets.size())
            .mapToObj(
                i ->
                    new DraftSet(
                        i + 1, sets.get(i), i == 0 ? HOLDER : OTHER_HOLDER, List.of(0, 2), null))
            .toList());
  }

  static Draft inOrder() {
    return draft(List.of(ids(1, 2, 3, 4, 5, 6), ids(7, 8, 9, 10, 11, 12)));
  }

  static Allocation allocation(@Nullable Draft present, Draft draft) {
    Problem problem = problem(present);
    List<Interval> times =
        problem.times().stream().map(time -> new Interval(time.startsAt(), time.endsAt())).toList();
    AllocationOrder order =
        new AllocationOrder(2, times, "Europe/London", null, List.of(), false, null);
    Allocation allocation =
        new Allocation(
            id(1000),
            COHORT,
            null,
            new Effort(7, 100L, null),
            new Snapshot(order, problem, Arrays.asList(id(51), null)),
            Instant.EPOCH);
    allocation.rearrange(new Arrangement(draft, List.of(), Set.of()), 0);
    return allocation;
  }

  static Problem problem(@Nullable Draft present) {
    LocalDate first = LocalDate.of(2026, 10, 1);
    List<MeetingTime> times =
        IntStream.range(0, 3)
            .mapToObj(i -> first.plusDays(28L * i))
            .map(
                day -> {
                  Instant start = day.atTime(10, 0).toInstant(ZoneOffset.UTC);
                  return new MeetingTime(start, start.plusSeconds(10_800), day);
                })
            .toList();
    return new Problem(
        IntStream.rangeClosed(1, 12).mapToObj(Example::peer).toList(),
        List.of(holder(HOLDER), holder(OTHER_HOLDER)),
        times,
        List.of(
            new Apart(id(1), id(7), ApartFor.SAME_ORGANISATION, true),
            new Apart(id(2), id(8), ApartFor.COUNTY, true)),
        List.of(new Met(id(3), id(4), 2)),
        new Rules(
            2,
            5,
            8,
            6,
            2,
            21,
            null,
            List.of(
                new AttributeRule("type", AttributeRule.Kind.CATEGORY, 3, false),
                new AttributeRule("size", AttributeRule.Kind.LOGARITHM, 2, false)),
            Weights.usual(),
            null),
        List.of(),
        List.of(),
        present == null
            ? null
            : new PresentSets(
                present.sets().stream()
                    .map(
                        set ->
                            new PresentSet(
                                set.number(), set.members(), set.facilitator(), set.times()))
                    .toList(),
                Set.of()));
  }

  private static Peer peer(int number) {
    Map<String, Double> sizes = new HashMap<>();
    sizes.put("size", 1000.0 * number);
    return new Peer(
        id(number),
        Map.of("type", number % 2 == 0 ? "county" : "district"),
        sizes,
        List.of("empathy-and-generosity"),
        free());
  }

  private static SetFacilitator holder(UUID id) {
    return new SetFacilitator(id, List.of(), 1, Set.of(), Set.of(), free());
  }

  private static BitSet free() {
    BitSet free = new BitSet();
    free.set(0, 3);
    return free;
  }
}
