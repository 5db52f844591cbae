package org.ignite.sessions.formation;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ignite.platform.problems.InvalidRequest;
import org.ignite.sessions.allocation.Apart;
import org.ignite.sessions.allocation.ApartFor;
import org.ignite.sessions.allocation.AttributeRule;
import org.ignite.sessions.allocation.DraftSet;
import org.ignite.sessions.allocation.MeetingTime;
import org.ignite.sessions.allocation.Met;
import org.ignite.sessions.allocation.Peer;
import org.ignite.sessions.allocation.Pin;
import org.ignite.sessions.allocation.PresentSet;
import org.ignite.sessions.allocation.PresentSets;
import org.ignite.sessions.allocation.Problem;
import org.ignite.sessions.allocation.Rules;
import org.ignite.sessions.allocation.SetFacilitator;
import org.ignite.sessions.allocation.Weights;
import org.ignite.sessions.availability.Interval;
import org.ignite.sessions.formation.StandingSets.StandingSet;
import org.ignite.sessions.setrules.FormingData;
import org.ignite.sessions.setrules.FormingFacilitator;
import org.ignite.sessions.setrules.FormingPerson;
import org.ignite.sessions.setrules.SetRules;
import org.ignite.sessions.setrules.SetWeights;
import org.jspecify.annotations.Nullable;

/**
 * Makes a problem of what is known. Those of one set have met because they are in it: that is no
 * reason to part them when it is formed anew.
 *
 * @param order with the times that there are
 * @param standing the cohort's sets as they are
 * @param from whose draft is gone on from; null for none
 * @param busy when persons are busy; no entry for who is free
 */
record Snapshots(
    FormingData known,
    AllocationOrder order,
    List<StandingSet> standing,
    @Nullable Allocation from,
    Map<UUID, List<Interval>> busy) {

  /**
   * The snapshot.
   *
   * @throws InvalidRequest 422, with a pointer to what does not fit
   */
  Snapshot taken() {
    int sets = sets();
    Problem problem =
        new Problem(
            known.people().stream().map(one -> peer(one, free(one.personId()))).toList(),
            Inputs.facilitators(known, order).stream().map(one -> facilitator(one, sets)).toList(),
            times(),
            apart().toList(),
            known.met().stream()
                .filter(met -> !met.inOneSet() && met.sessions() > 0)
                .map(met -> new Met(met.one(), met.other(), met.sessions()))
                .toList(),
            rules(sets),
            pins(sets),
            List.of(),
            present(sets));
    return new Snapshot(order, problem, learningSets(sets));
  }

  /** A change keeps the sets that there are. */
  private int sets() {
    int sets =
        order.change()
            ? standing.size()
            : from != null && order.sets() == null
                ? from.snapshot().problem().rules().sets()
                : order.setsOf(known.people().size(), known.rules().size().ideal());
    if (sets > known.people().size()) {
      throw new InvalidRequest("/sets", "is more than there are people");
    }
    return sets;
  }

  /**
   * Somebody as a problem has them.
   *
   * @param freeAt indices of the problem's times
   */
  static Peer peer(FormingPerson person, BitSet freeAt) {
    return new Peer(
        person.participantId(),
        person.categories(),
        person.quantities(),
        person.interests(),
        freeAt);
  }

  /** Who was named and has not said how many sets they can hold can hold any number. */
  private SetFacilitator facilitator(FormingFacilitator one, int sets) {
    Integer capacity = one.capacity();
    return new SetFacilitator(
        one.personId(),
        one.themes(),
        capacity == null ? sets : Math.max(held(one), capacity - one.setsElsewhere()),
        one.conflicts(),
        one.coaches(),
        free(one.personId()));
  }

  /** What somebody holds they can go on to hold, where it is changed and not formed anew. */
  private int held(FormingFacilitator one) {
    return order.change()
        ? (int) standing.stream().filter(set -> set.facilitatorId().equals(one.personId())).count()
        : 0;
  }

  private BitSet free(UUID personId) {
    List<Interval> taken = busy.getOrDefault(personId, List.of());
    BitSet free = new BitSet();
    List<Interval> times = order.times();
    for (int i = 0; i < times.size(); i++) {
      free.set(i, taken.stream().noneMatch(times.get(i)::overlaps));
    }
    return free;
  }

  private List<MeetingTime> times() {
    ZoneId zone = ZoneId.of(order.zone());
    return order.times().stream()
        .map(
            time ->
                new MeetingTime(time.start(), time.end(), time.start().atZone(zone).toLocalDate()))
        .toList();
  }

  private Stream<Apart> apart() {
    return known.apart().stream()
        .map(
            pair ->
                new Apart(
                    pair.one(), pair.other(), ApartFor.valueOf(pair.reason().name()), pair.hard()));
  }

  private Rules rules(int sets) {
    SetRules rules = known.rules();
    SetWeights weights = rules.weights();
    return new Rules(
        sets,
        rules.size().smallest(),
        rules.size().largest(),
        rules.size().ideal(),
        order.times().isEmpty() ? 0 : rules.meetings(),
        rules.daysBetween(),
        rules.quorum(),
        attributes(rules),
        new Weights(
            weights.diversity(),
            weights.worstSet(),
            weights.theme(),
            weights.idealSize(),
            weights.loneMember(),
            weights.repeatedPair(),
            weights.neighbours(),
            weights.wish(),
            weights.change()),
        order.mostOthersMoved());
  }

  /** What people are compared by, as a problem has it. */
  static List<AttributeRule> attributes(SetRules rules) {
    return rules.attributes().stream()
        .map(
            one ->
                new AttributeRule(
                    one.name(),
                    AttributeRule.Kind.valueOf(one.kind().name()),
                    one.weight(),
                    one.noLoneMember()))
        .toList();
  }

  /** Those that were asked for, and those of the draft before them that still can be. */
  private List<Pin> pins(int sets) {
    Set<UUID> ids = new HashSet<>();
    known.people().forEach(person -> ids.add(person.participantId()));
    Inputs.facilitators(known, order).forEach(one -> ids.add(one.personId()));
    Map<UUID, Pin> pins = new LinkedHashMap<>();
    if (from != null) {
      from.arrangement().pins().stream()
          .filter(pin -> ids.contains(pin.id()) && pin.set() <= sets)
          .forEach(pin -> pins.put(pin.id(), pin));
    }
    for (int i = 0; i < order.pins().size(); i++) {
      Pin pin = order.pins().get(i);
      if (!ids.contains(pin.id())) {
        throw new InvalidRequest("/pins/" + i + "/id", "is nobody who is allocated here");
      }
      if (pin.set() > sets) {
        throw new InvalidRequest("/pins/" + i + "/set", "is more than there are sets");
      }
      pins.put(pin.id(), pin);
    }
    return List.copyOf(pins.values());
  }

  private @Nullable PresentSets present(int sets) {
    List<PresentSet> present =
        from != null && !order.change() ? draftBefore(from, sets) : standing(sets);
    return present.isEmpty() ? null : new PresentSets(present, affected(present));
  }

  private List<PresentSet> draftBefore(Allocation before, int sets) {
    List<MeetingTime> now = times();
    List<MeetingTime> then = before.snapshot().problem().times();
    List<PresentSet> present = new ArrayList<>();
    for (DraftSet set : before.arrangement().draft().sets()) {
      if (set.number() <= sets) {
        present.add(
            new PresentSet(
                set.number(),
                set.members(),
                set.facilitator(),
                set.times().stream()
                    .map(time -> now.indexOf(then.get(time)))
                    .filter(time -> time >= 0)
                    .toList()));
      }
    }
    return present;
  }

  private List<PresentSet> standing(int sets) {
    return IntStream.range(0, Math.min(sets, standing.size()))
        .mapToObj(
            i ->
                new PresentSet(
                    i + 1, standing.get(i).members(), standing.get(i).facilitatorId(), List.of()))
        .toList();
  }

  /** Those of one set who can't be in one any more: whose move is what the change is about. */
  private Set<UUID> affected(List<PresentSet> present) {
    Set<UUID> affected = new HashSet<>();
    apart()
        .filter(Apart::hard)
        .filter(pair -> present.stream().anyMatch(set -> both(set, pair)))
        .forEach(
            pair -> {
              affected.add(pair.one());
              affected.add(pair.other());
            });
    return affected;
  }

  private static boolean both(PresentSet set, Apart pair) {
    return set.members().contains(pair.one()) && set.members().contains(pair.other());
  }

  private List<@Nullable UUID> learningSets(int sets) {
    return IntStream.range(0, sets)
        .<@Nullable UUID>mapToObj(i -> i < standing.size() ? standing.get(i).id() : null)
        .toList();
  }
}
