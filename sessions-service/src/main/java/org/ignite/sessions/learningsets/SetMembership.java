package org.ignite.sessions.learningsets;

import io.quarkus.arc.All;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.ignite.platform.audit.Audit;
import org.ignite.platform.steps.OneByOne;
import org.ignite.platform.versions.ExpectedVersion;
import org.ignite.sessions.invitations.CannotBeInvited;
import org.ignite.sessions.learningsets.LearningSets.Member;
import org.ignite.sessions.people.People;

/**
 * Making learning sets and changing who is in them. Who leaves is taken off the set's meetings to
 * come, who joins is invited to them. Each method is one transaction.
 */
@ApplicationScoped
public class SetMembership {

  private static final String NAME_TAKEN =
      "select exists (select from learning_set where cohort_id = :cohort and name = :name and id <>"
          + " :id)";

  private final LearningSets sets;
  private final SetLocks locks;
  private final SetMeetings meetings;
  private final People people;
  private final Audit audit;
  private final List<MembershipNews> news;

  SetMembership(
      LearningSets sets,
      SetLocks locks,
      SetMeetings meetings,
      People people,
      Audit audit,
      @All List<MembershipNews> news) {
    this.sets = sets;
    this.locks = locks;
    this.meetings = meetings;
    this.people = people;
    this.audit = audit;
    this.news = news;
  }

  /**
   * Makes a set.
   *
   * @throws org.ignite.sessions.people.CohortNotKnown 422
   * @throws org.ignite.sessions.people.NotAFacilitator 422
   * @throws CannotBeInvited 422, for who is not of the cohort
   * @throws SetNameTaken 409
   * @throws NotTogether 409
   * @throws FacilitatorKeptApart 409
   * @throws SetFull 409
   */
  @WithTransaction
  public Uni<WholeSet> make(
      UUID cohortId, String name, UUID facilitatorId, List<UUID> participantIds) {
    LearningSet set = new LearningSet(cohortId, name, facilitatorId);
    return people
        .season(cohortId)
        .chain(() -> people.holdParticipants(participantIds))
        .chain(() -> locks.cohort(cohortId))
        .chain(() -> people.facilitator(facilitatorId))
        .call(() -> unlessTaken(set, name))
        .call(() -> sets.add(set))
        .call(() -> Panache.getSession().chain(Mutiny.Session::flush))
        .call(() -> takeAll(set, participantIds))
        .call(() -> audit.record("learning-set", set.id()))
        .chain(() -> sets.whole(set));
  }

  private Uni<Void> takeAll(LearningSet set, List<UUID> participantIds) {
    return OneByOne.each(participantIds, participant -> take(set, participant));
  }

  /**
   * Gives a set another name.
   *
   * @throws org.ignite.platform.versions.StaleVersion 412
   * @throws SetNameTaken 409
   * @throws SetClosed 409
   */
  @WithTransaction
  public Uni<LearningSet> rename(UUID id, ExpectedVersion expected, String name) {
    return sets.lock(id)
        .invoke(set -> expected.check(set.version()))
        .invoke(LearningSet::mustBeOpen)
        .call(set -> unlessTaken(set, name))
        .invoke(set -> set.rename(name))
        .call(set -> audit.record("learning-set", set.id()))
        .call(() -> Panache.getSession().chain(Mutiny.Session::flush));
  }

  private Uni<Void> unlessTaken(LearningSet set, String name) {
    return Panache.getSession()
        .chain(
            hibernate ->
                hibernate
                    .createNativeQuery(NAME_TAKEN, Boolean.class)
                    .setParameter("cohort", set.cohortId())
                    .setParameter("name", name)
                    .setParameter("id", set.id())
                    .getSingleResult())
        .invoke(
            taken -> {
              if (taken) {
                throw new SetNameTaken();
              }
            })
        .replaceWithVoid();
  }

  /**
   * Takes somebody into a set, out of another of theirs. Once they are in, nothing more happens.
   *
   * @throws org.ignite.platform.problems.Missing 404
   * @throws CannotBeInvited 422, if they are not of the cohort
   * @throws NotTogether 409
   * @throws FacilitatorKeptApart 409
   * @throws SetFull 409
   * @throws SetClosed 409
   */
  @WithTransaction
  public Uni<LearningSet> join(UUID setId, UUID participantId) {
    return people
        .holdParticipants(List.of(participantId))
        .chain(() -> locks.openSet(setId))
        .call(set -> take(set, participantId))
        .call(set -> audit.record("learning-set", set.id()));
  }

  private Uni<Void> take(LearningSet set, UUID participantId) {
    Member wanted = new Member(participantId, set.id());
    return people
        .invitable(set.cohortId(), List.of(participantId))
        .invoke(
            found -> {
              if (found.isEmpty()) {
                throw new CannotBeInvited();
              }
            })
        .chain(() -> sets.of(participantId))
        .chain(
            before ->
                before.contains(wanted)
                    ? Uni.createFrom().voidItem()
                    : move(set, participantId, before));
  }

  private Uni<Void> move(LearningSet set, UUID participantId, List<Member> before) {
    return leaveAll(before)
        .chain(() -> admit(set, participantId))
        .chain(() -> sets.join(set.id(), participantId))
        .chain(() -> meetings.join(set.id(), participantId));
  }

  /** Lets them go, in the transaction at hand, under the locks of their sets. */
  Uni<Void> leaveAll(List<Member> members) {
    return OneByOne.each(
        members,
        member ->
            sets.leave(member)
                .chain(() -> meetings.leave(member.setId(), member.participantId()))
                .chain(() -> tell(member)));
  }

  private Uni<Void> tell(Member member) {
    return OneByOne.each(news, one -> one.left(member.setId(), member.participantId()));
  }

  private Uni<Void> admit(LearningSet set, UUID participantId) {
    return sets.places(set.id())
        .invoke(
            taken -> {
              if (taken >= LearningSet.MOST_MEMBERS) {
                throw new SetFull();
              }
            })
        .chain(() -> sets.apart(set.id(), participantId))
        .invoke(
            apart -> {
              if (apart) {
                throw new NotTogether();
              }
            })
        .chain(() -> sets.mustBeHeldBy(participantId, set.facilitatorId()))
        .chain(
            () -> {
              UUID next = set.nextFacilitatorId();
              return next == null
                  ? Uni.createFrom().voidItem()
                  : sets.mustBeHeldBy(participantId, next);
            });
  }

  /**
   * Lets somebody leave; who is not in the set has left.
   *
   * @throws org.ignite.platform.problems.Missing 404
   */
  @WithTransaction
  public Uni<Void> leave(UUID setId, UUID participantId) {
    return locks
        .set(setId)
        .invoke(LearningSet::mustBeOfTheProgramme)
        .chain(() -> end(setId, participantId));
  }

  /** The same for who has left the cohort, whatever has become of the set. */
  @WithTransaction
  Uni<Void> leaveWithCohort(UUID setId, UUID participantId) {
    return locks.set(setId).chain(() -> end(setId, participantId));
  }

  private Uni<Void> end(UUID setId, UUID participantId) {
    Member leaving = new Member(participantId, setId);
    return sets.of(participantId)
        .chain(
            in ->
                in.contains(leaving)
                    ? leaveAll(List.of(leaving)).chain(() -> audit.record("learning-set", setId))
                    : Uni.createFrom().voidItem());
  }
}
