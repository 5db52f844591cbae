package org.ignite.sessions.formation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ignite.platform.problems.FieldError;
import org.ignite.sessions.allocation.ApartFor;
import org.ignite.sessions.allocation.DraftSet;
import org.ignite.sessions.availability.Interval;
import org.ignite.sessions.formation.SetPeople.Named;
import org.ignite.sessions.formation.StandingSets.StandingSet;
import org.ignite.sessions.setrules.FormingData;
import org.ignite.sessions.setrules.FormingFacilitator;
import org.ignite.sessions.setrules.FormingPerson;
import org.ignite.sessions.setrules.SetFormingData;

/** Looks at what has changed in a cohort since a draft was found. */
@ApplicationScoped
class Outdated {

  private final SetFormingData data;
  private final SetPeople people;
  private final Inputs inputs;
  private final Clock clock;

  Outdated(SetFormingData data, SetPeople people, Inputs inputs, Clock clock) {
    this.data = data;
    this.people = people;
    this.inputs = inputs;
    this.clock = clock;
  }

  /**
   * Refuses a draft that the cohort has outgrown.
   *
   * @throws AllocationOutdated 409, saying what has changed
   */
  Uni<Void> refuse(Allocation allocation, List<StandingSet> standing) {
    return data.of(allocation.cohortId())
        .chain(
            known ->
                people
                    .of(everybody(allocation, known))
                    .chain(
                        names ->
                            lostDates(allocation, known, names)
                                .map(
                                    lost ->
                                        Stream.concat(
                                                changes(allocation, standing, known, names)
                                                    .stream(),
                                                lost.stream())
                                            .toList())))
        .invoke(
            changes -> {
              if (!changes.isEmpty()) {
                throw new AllocationOutdated(changes);
              }
            })
        .replaceWithVoid();
  }

  private Uni<List<FieldError>> lostDates(Allocation allocation, FormingData known, Named names) {
    Map<UUID, UUID> persons = new HashMap<>();
    known.people().forEach(one -> persons.put(one.participantId(), one.personId()));
    known.facilitators().forEach(one -> persons.put(one.personId(), one.personId()));
    return inputs
        .busy(
            allocation.cohortId(),
            allocation.snapshot().order().times(),
            Set.copyOf(persons.values()))
        .map(
            busy -> {
              Map<UUID, List<Interval>> taken = new HashMap<>();
              persons.forEach((id, person) -> taken.put(id, busy.getOrDefault(person, List.of())));
              return new LostDates(allocation, taken, names, clock.instant()).all();
            });
  }

  private static List<UUID> everybody(Allocation allocation, FormingData known) {
    Set<UUID> ids = new HashSet<>(members(allocation));
    known.people().forEach(person -> ids.add(person.participantId()));
    allocation.arrangement().draft().sets().stream()
        .map(DraftSet::facilitator)
        .filter(Objects::nonNull)
        .forEach(ids::add);
    return List.copyOf(ids);
  }

  private static Set<UUID> members(Allocation allocation) {
    return allocation.arrangement().draft().sets().stream()
        .flatMap(set -> set.members().stream())
        .collect(Collectors.toSet());
  }

  static List<FieldError> changes(
      Allocation allocation, List<StandingSet> standing, FormingData known, Named names) {
    List<FieldError> changes = new ArrayList<>();
    Set<UUID> now =
        known.people().stream().map(FormingPerson::participantId).collect(Collectors.toSet());
    Set<UUID> then = members(allocation);
    then.stream()
        .filter(one -> !now.contains(one))
        .forEach(
            one -> changes.add(new FieldError("", names.inWords(one) + " takes part no more")));
    now.stream()
        .filter(one -> !then.contains(one))
        .forEach(one -> changes.add(new FieldError("", names.inWords(one) + " is in no set")));
    if (standing.stream()
        .anyMatch(
            set ->
                !set.members().isEmpty()
                    && !allocation.snapshot().learningSets().contains(set.id()))) {
      changes.add(
          new FieldError("", "The cohort has learning sets that the draft knows nothing of"));
    }
    allocation.arrangement().draft().sets().forEach(set -> of(set, known, names, changes));
    return changes;
  }

  private static void of(DraftSet set, FormingData known, Named names, List<FieldError> changes) {
    String pointer = "/sets/" + (set.number() - 1);
    known.apart().stream()
        .filter(pair -> pair.hard() && Overriding.never(ApartFor.valueOf(pair.reason().name())))
        .filter(pair -> set.members().contains(pair.one()) && set.members().contains(pair.other()))
        .forEach(
            pair ->
                changes.add(
                    new FieldError(
                        pointer,
                        "%s and %s can't share a set"
                            .formatted(names.inWords(pair.one()), names.inWords(pair.other())))));
    UUID holder = set.facilitator();
    if (holder == null) {
      changes.add(new FieldError(pointer, "Nobody holds it"));
      return;
    }
    known.facilitators().stream()
        .filter(one -> one.personId().equals(holder))
        .findFirst()
        .ifPresentOrElse(
            one -> held(one, set, pointer, names, changes),
            () ->
                changes.add(
                    new FieldError(pointer, names.inWords(holder) + " facilitates no more")));
  }

  private static void held(
      FormingFacilitator holder,
      DraftSet set,
      String pointer,
      Named names,
      List<FieldError> changes) {
    set.members().stream()
        .filter(member -> holder.conflicts().contains(member) || holder.coaches().contains(member))
        .forEach(
            member ->
                changes.add(
                    new FieldError(
                        pointer,
                        "%s can't hold the set of %s"
                            .formatted(names.inWords(holder.personId()), names.inWords(member)))));
  }
}
