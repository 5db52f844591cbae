package org.ignite.sessions.formation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.ignite.platform.problems.InvalidRequest;
import org.ignite.sessions.availability.BusyTimes;
import org.ignite.sessions.availability.CommonTimes;
import org.ignite.sessions.availability.Interval;
import org.ignite.sessions.availability.NobodyAsked;
import org.ignite.sessions.availability.TimeWindow;
import org.ignite.sessions.formation.StandingSets.StandingSet;
import org.ignite.sessions.setrules.FormingData;
import org.ignite.sessions.setrules.FormingFacilitator;
import org.ignite.sessions.setrules.FormingPerson;
import org.ignite.sessions.setrules.SetFormingData;
import org.jspecify.annotations.Nullable;

/** Takes down what is known of a cohort when a search begins; in the transaction at hand. */
@ApplicationScoped
class Inputs {

  private final SetFormingData data;
  private final StandingSets standing;
  private final BusyTimes busyTimes;
  private final CommonTimes commonTimes;
  private final Clock clock;

  Inputs(
      SetFormingData data,
      StandingSets standing,
      BusyTimes busyTimes,
      CommonTimes commonTimes,
      Clock clock) {
    this.data = data;
    this.standing = standing;
    this.busyTimes = busyTimes;
    this.commonTimes = commonTimes;
    this.clock = clock;
  }

  /**
   * What is known now.
   *
   * @param window where the platform is to look for times; null where the order has them, or what
   *     it goes on from
   * @param from whose draft is gone on from; null for none
   * @throws org.ignite.sessions.people.CohortNotKnown 422
   * @throws org.ignite.sessions.availability.NobodyAsked 422
   * @throws InvalidRequest 422
   * @throws NoSetsToChange 409, of a change where no sets stand
   */
  Uni<Snapshot> of(
      UUID cohortId,
      AllocationOrder order,
      @Nullable TimeWindow window,
      @Nullable Allocation from) {
    AllocationOrder whole = from == null ? order : order.after(from.snapshot().order());
    return standing.of(cohortId).chain(sets -> of(cohortId, sets, whole.over(sets), window, from));
  }

  private Uni<Snapshot> of(
      UUID cohortId,
      List<StandingSet> sets,
      AllocationOrder order,
      @Nullable TimeWindow window,
      @Nullable Allocation from) {
    return data.of(cohortId)
        .invoke(
            known -> {
              if (known.people().isEmpty()) {
                throw new NobodyAsked();
              }
            })
        .chain(
            known ->
                times(cohortId, known, order, window)
                    .chain(times -> snapshot(cohortId, sets, known, order.at(times), from)));
  }

  private Uni<List<Interval>> times(
      UUID cohortId, FormingData known, AllocationOrder order, @Nullable TimeWindow window) {
    if (window != null) {
      return commonTimes.oneADay(cohortId, window, persons(known, order), clock.instant());
    }
    return Uni.createFrom()
        .item(
            order.times().stream().filter(time -> time.start().isAfter(clock.instant())).toList());
  }

  private Uni<Snapshot> snapshot(
      UUID cohortId,
      List<StandingSet> sets,
      FormingData known,
      AllocationOrder order,
      @Nullable Allocation from) {
    return busy(cohortId, order.times(), persons(known, order))
        .map(busy -> new Snapshots(known, order, sets, from, busy).taken());
  }

  /**
   * When persons are busy at any of some times, but for the meetings of the cohort's sets; no entry
   * for who is free.
   */
  Uni<Map<UUID, List<Interval>>> busy(
      UUID cohortId, List<Interval> times, Collection<UUID> persons) {
    if (times.isEmpty()) {
      return Uni.createFrom().item(Map.of());
    }
    Interval whole =
        new Interval(
            times.stream().map(Interval::start).min(Comparator.naturalOrder()).orElseThrow(),
            times.stream().map(Interval::end).max(Comparator.naturalOrder()).orElseThrow());
    return busyTimes.of(persons, whole, cohortId);
  }

  private static List<UUID> persons(FormingData known, AllocationOrder order) {
    return Stream.concat(
            known.people().stream().map(FormingPerson::personId),
            facilitators(known, order).stream().map(FormingFacilitator::personId))
        .distinct()
        .toList();
  }

  /**
   * Who may hold the sets: those who were named, or all who have said how many they can hold.
   *
   * @throws InvalidRequest 422, if one who was named does not facilitate, or there is nobody
   */
  static List<FormingFacilitator> facilitators(FormingData known, AllocationOrder order) {
    List<UUID> named = order.facilitatorIds();
    List<FormingFacilitator> found =
        known.facilitators().stream()
            .filter(one -> named == null ? one.capacity() != null : named.contains(one.personId()))
            .toList();
    if (named != null && found.size() < named.stream().distinct().count()) {
      throw new InvalidRequest("/facilitatorIds", "names somebody who does not facilitate");
    }
    if (found.isEmpty()) {
      throw new InvalidRequest(
          "/facilitatorIds",
          "is needed, unless facilitators have said in their practice how many sets they can hold");
    }
    return found;
  }
}
