package org.ignite.sessions.allocation;

import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which hard rules a draft breaks, read off the rules' words one after the other: shares no code
 * with what is tested. Rules can be looked at for some people alone, as an infeasibility says.
 */
record Naive(Problem problem, Draft draft, Set<UUID> people) {

  static Set<HardRule> broken(Problem problem, Draft draft) {
    return new Naive(problem, draft, everybody(problem)).broken();
  }

  static Set<UUID> everybody(Problem problem) {
    return Stream.concat(
            problem.peers().stream().map(Peer::id),
            problem.facilitators().stream().map(SetFacilitator::id))
        .collect(Collectors.toSet());
  }

  private Set<HardRule> broken() {
    Set<HardRule> broken = EnumSet.noneOf(HardRule.class);
    for (HardRule rule : HardRule.values()) {
      if (!holds(rule)) {
        broken.add(rule);
      }
    }
    return broken;
  }

  boolean holds(HardRule rule) {
    return switch (rule) {
      case SIZE ->
          draft.sets().stream()
              .map(set -> set.members().size())
              .allMatch(
                  size -> size >= problem.rules().smallest() && size <= problem.rules().largest());
      case CONFLICT ->
          problem.apart().stream()
              .filter(Apart::hard)
              .filter(apart -> !apart.one().equals(apart.other()))
              .filter(apart -> people.containsAll(List.of(apart.one(), apart.other())))
              .noneMatch(apart -> setOf(apart.one()) == setOf(apart.other()));
      case FACILITATOR_CONFLICT ->
          facilitators().allMatch(one -> heldBy(one).noneMatch(in(one.conflicts())::contains));
      case COACH ->
          facilitators().allMatch(one -> heldBy(one).noneMatch(in(one.coaches())::contains));
      case LOAD ->
          facilitators()
              .noneMatch(
                  few ->
                      load(few) < few.capacity()
                          && facilitators().anyMatch(many -> load(many) > load(few) + 1));
      case CAPACITY ->
          facilitators().allMatch(one -> load(one) <= one.capacity())
              && (problem.facilitators().isEmpty()
                  || draft.sets().stream().allMatch(set -> set.facilitator() != null));
      case DATES -> datesHold();
      case PIN ->
          problem.pins().stream().filter(pin -> people.contains(pin.id())).allMatch(this::kept);
      case DECLINED -> problem.declined().stream().noneMatch(this::comesAgain);
      case SOMEBODY_ELSE_MOVES -> somebodyElseMoves();
      case OTHERS_MOVED -> fewOthersMoved();
    };
  }

  private boolean datesHold() {
    return draft.sets().stream()
            .allMatch(
                set ->
                    spaced(set)
                        && set.times().size() == problem.rules().meetings()
                        && set.times().stream().allMatch(time -> canMeet(set, time)))
        && facilitators().allMatch(this::neverAtTwo);
  }

  private boolean spaced(DraftSet set) {
    List<MeetingTime> times =
        set.times().stream()
            .map(problem.times()::get)
            .sorted((one, other) -> one.startsAt().compareTo(other.startsAt()))
            .toList();
    return IntStream.range(1, times.size())
        .allMatch(
            i ->
                ChronoUnit.DAYS.between(times.get(i - 1).day(), times.get(i).day())
                        >= problem.rules().daysBetween()
                    && !times.get(i).startsAt().isBefore(times.get(i - 1).endsAt()));
  }

  private boolean canMeet(DraftSet set, int time) {
    long free =
        problem.peers().stream()
            .filter(peer -> set.members().contains(peer.id()))
            .filter(peer -> !people.contains(peer.id()) || peer.freeAt().get(time))
            .count();
    Integer quorum = problem.rules().quorum();
    int size = set.members().size();
    return free >= (quorum == null ? size : Math.min(quorum, size))
        && facilitators()
            .filter(one -> one.id().equals(set.facilitator()))
            .allMatch(one -> one.freeAt().get(time));
  }

  private boolean neverAtTwo(SetFacilitator facilitator) {
    List<MeetingTime> all =
        sets(facilitator).flatMap(set -> set.times().stream()).map(problem.times()::get).toList();
    for (int i = 0; i < all.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (all.get(i).startsAt().isBefore(all.get(j).endsAt())
            && all.get(j).startsAt().isBefore(all.get(i).endsAt())) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean kept(Pin pin) {
    DraftSet set = draft.sets().get(pin.set() - 1);
    return set.members().contains(pin.id()) || pin.id().equals(set.facilitator());
  }

  private boolean comesAgain(Declined declined) {
    return people.contains(declined.participant())
        && people.containsAll(declined.companions())
        && draft.sets().stream()
            .filter(set -> set.members().contains(declined.participant()))
            .anyMatch(set -> set.members().containsAll(declined.companions()));
  }

  private boolean somebodyElseMoves() {
    Set<UUID> decliners = new HashSet<>();
    problem.declined().forEach(one -> decliners.add(one.participant()));
    Set<UUID> others = new HashSet<>();
    problem.peers().forEach(peer -> others.add(peer.id()));
    boolean anybody = decliners.stream().anyMatch(others::contains);
    others.removeAll(decliners);
    others.removeIf(id -> presentSet(id) == 0);
    return !anybody
        || others.isEmpty()
        || !people.containsAll(others)
        || others.stream().anyMatch(id -> moves(id, others));
  }

  private boolean moves(UUID id, Set<UUID> others) {
    List<UUID> beside =
        others.stream()
            .filter(other -> !other.equals(id) && presentSet(other) == presentSet(id))
            .toList();
    return setOf(id) != presentSet(id)
        && (beside.isEmpty() || beside.stream().anyMatch(other -> setOf(other) != setOf(id)));
  }

  private boolean fewOthersMoved() {
    Integer most = problem.rules().mostOthersMoved();
    PresentSets present = problem.present();
    return most == null
        || present == null
        || problem.peers().stream()
                .map(Peer::id)
                .filter(people::contains)
                .filter(id -> !present.affected().contains(id))
                .filter(id -> presentSet(id) > 0 && presentSet(id) != setOf(id))
                .count()
            <= most;
  }

  private int presentSet(UUID id) {
    PresentSets present = problem.present();
    return present == null
        ? 0
        : present.sets().stream()
            .filter(set -> set.members().contains(id))
            .mapToInt(PresentSet::number)
            .sum();
  }

  private int setOf(UUID id) {
    return draft.sets().stream()
        .filter(set -> set.members().contains(id))
        .mapToInt(DraftSet::number)
        .sum();
  }

  private Stream<SetFacilitator> facilitators() {
    return problem.facilitators().stream().filter(one -> people.contains(one.id()));
  }

  private Stream<DraftSet> sets(SetFacilitator facilitator) {
    return draft.sets().stream().filter(set -> facilitator.id().equals(set.facilitator()));
  }

  private Stream<UUID> heldBy(SetFacilitator facilitator) {
    return sets(facilitator).flatMap(set -> set.members().stream());
  }

  private long load(SetFacilitator facilitator) {
    return sets(facilitator).count();
  }

  private List<UUID> in(Collection<UUID> ids) {
    return ids.stream().filter(people::contains).toList();
  }
}
