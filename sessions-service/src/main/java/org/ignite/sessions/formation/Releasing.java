package org.ignite.sessions.formation;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.ignite.platform.audit.Audit;
import org.ignite.platform.finding.Found;
import org.ignite.platform.problems.OneRefused;
import org.ignite.platform.steps.OneByOne;
import org.ignite.sessions.allocation.DraftSet;
import org.ignite.sessions.formation.StandingSets.StandingSet;
import org.ignite.sessions.learningsets.HandingOver;
import org.ignite.sessions.learningsets.SetMembership;
import org.ignite.sessions.people.People;
import org.ignite.sessions.sessions.Place;
import org.jspecify.annotations.Nullable;

/**
 * Makes the sets that were proposed the cohort's learning sets. Each thing that changes is told to
 * whom it changes something for, by those who tell of it anyway: who is in the same set with the
 * same dates hears nothing.
 */
@ApplicationScoped
public class Releasing {

  private static final String COHORT = "select cohort_id from set_allocation where id = :id";

  private final Allocations allocations;
  private final Declines declines;
  private final StandingSets standing;
  private final Outdated outdated;
  private final SetNames names;
  private final SetMembership membership;
  private final HandingOver handingOver;
  private final ReleasedMeetings meetings;
  private final SetAlarms alarms;
  private final People people;
  private final Audit audit;
  private final Clock clock;

  Releasing(
      Allocations allocations,
      Declines declines,
      StandingSets standing,
      Outdated outdated,
      SetNames names,
      SetMembership membership,
      HandingOver handingOver,
      ReleasedMeetings meetings,
      SetAlarms alarms,
      People people,
      Audit audit,
      Clock clock) {
    this.allocations = allocations;
    this.declines = declines;
    this.standing = standing;
    this.outdated = outdated;
    this.names = names;
    this.membership = membership;
    this.handingOver = handingOver;
    this.meetings = meetings;
    this.alarms = alarms;
    this.people = people;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Releases the sets, all of them or none; of what is released nothing changes. What was declined
   * on the way is forgotten.
   *
   * @param place of the meetings that are new
   * @throws org.ignite.platform.problems.Missing 404
   * @throws NoDraftYet 409
   * @throws AllocationNotProposed 409
   * @throws DeclineOpen 409
   * @throws DeclinedSets 409
   * @throws AllocationOutdated 409
   * @throws org.ignite.platform.problems.RuleBroken 409 or 422, naming the set that can't be
   */
  @WithTransaction
  public Uni<Allocation> release(UUID id, Place place) {
    return Found.id(COHORT, id, "allocation")
        .call(people::holdParticipantsOf)
        .chain(people::lockCohort)
        .chain(() -> allocations.lock(id))
        .call(
            allocation ->
                allocation.releasedAt() == null
                    ? release(allocation, place)
                    : Uni.createFrom().voidItem());
  }

  private Uni<Void> release(Allocation allocation, Place place) {
    mustBeAgreed(allocation);
    return declines
        .any(allocation.id())
        .invoke(
            any -> {
              if (any) {
                throw new DeclinedSets();
              }
            })
        .chain(() -> standing.of(allocation.cohortId()))
        .call(sets -> outdated.refuse(allocation, sets))
        .call(sets -> leave(allocation, sets))
        .call(() -> OneByOne.each(draft(allocation), set -> free(allocation, set)))
        .chain(sets -> OneByOne.each(draft(allocation), set -> apply(allocation, set, sets, place)))
        .invoke(() -> allocation.release(clock.instant()))
        .chain(() -> declines.wipe(allocation.cohortId()))
        .chain(() -> audit.record("set-allocation", allocation.id()));
  }

  private void mustBeAgreed(Allocation allocation) {
    if (allocation.proposedAt() == null) {
      throw new AllocationNotProposed();
    }
    if (clock.instant().isBefore(allocation.declineUntil())) {
      throw new DeclineOpen();
    }
  }

  private static List<DraftSet> draft(Allocation allocation) {
    return allocation.arrangement().draft().sets();
  }

  /** All of them before anybody joins: of two full sets two members can change places. */
  private Uni<Void> leave(Allocation allocation, List<StandingSet> sets) {
    return OneByOne.each(
        sets,
        set ->
            OneByOne.each(
                set.members().stream()
                    .filter(member -> !set.id().equals(wanted(allocation, member)))
                    .toList(),
                member -> membership.leave(set.id(), member)));
  }

  private static @Nullable UUID wanted(Allocation allocation, UUID member) {
    DraftSet set = Drafts.of(allocation.arrangement().draft(), member);
    return set == null ? null : learningSet(allocation, set);
  }

  private static @Nullable UUID learningSet(Allocation allocation, DraftSet set) {
    return allocation.snapshot().learningSets().get(set.number() - 1);
  }

  /**
   * All of them before any is taken: two sets can change facilitators, or hours, with each other.
   */
  private Uni<Void> free(Allocation allocation, DraftSet set) {
    UUID learningSet = learningSet(allocation, set);
    return learningSet == null
        ? Uni.createFrom().voidItem()
        : handingOver
            .handOverWithoutMeetings(learningSet, facilitator(set))
            .chain(() -> meetings.free(allocation, set, learningSet))
            .onFailure()
            .transform(failure -> refused(set, failure));
  }

  private static UUID facilitator(DraftSet set) {
    return Objects.requireNonNull(set.facilitator(), "a set that nobody holds");
  }

  private static Throwable refused(DraftSet set, Throwable failure) {
    return OneRefused.of("set " + set.number(), failure);
  }

  private Uni<Void> apply(
      Allocation allocation, DraftSet set, List<StandingSet> before, Place place) {
    UUID learningSet = learningSet(allocation, set);
    Uni<UUID> there =
        learningSet == null
            ? names
                .next(allocation.cohortId())
                .chain(
                    name ->
                        membership.make(
                            allocation.cohortId(), name, facilitator(set), set.members()))
                .map(made -> made.set().id())
            : OneByOne.each(
                    joining(set, learningSet, before), one -> membership.join(learningSet, one))
                .replaceWith(learningSet);
    return there
        .chain(id -> meetings.hold(allocation, set, id, place).chain(() -> alarms.watch(id)))
        .onFailure()
        .transform(failure -> refused(set, failure));
  }

  private static List<UUID> joining(DraftSet set, UUID learningSet, List<StandingSet> before) {
    return set.members().stream()
        .filter(
            member ->
                before.stream()
                    .noneMatch(
                        one -> one.id().equals(learningSet) && one.members().contains(member)))
        .toList();
  }
}
