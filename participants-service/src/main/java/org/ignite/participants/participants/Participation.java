package org.ignite.participants.participants;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.ignite.participants.cohorts.Cohort;
import org.ignite.participants.cohorts.Cohorts;
import org.ignite.participants.identity.Accounts;
import org.ignite.platform.problems.InvalidRequest;

/** From a confirmed place to the end of the season, or to an end before it. */
@ApplicationScoped
public class Participation {

  private final Participants participants;
  private final Steps steps;
  private final Places places;
  private final Cohorts cohorts;
  private final Accounts accounts;
  private final Letters letters;
  private final OfferLetters offerLetters;

  Participation(
      Participants participants,
      Steps steps,
      Places places,
      Cohorts cohorts,
      Accounts accounts,
      Letters letters,
      OfferLetters offerLetters) {
    this.participants = participants;
    this.steps = steps;
    this.places = places;
    this.cohorts = cohorts;
    this.accounts = accounts;
    this.letters = letters;
    this.offerLetters = offerLetters;
  }

  /** The season has begun for them. */
  @WithTransaction
  public Uni<Participant> activate(UUID id) {
    return participants
        .lock(id)
        .call(p -> steps.take(p, Step.Name.ACTIVATE, Participant::activate, "activated"));
  }

  /** They have been through it. */
  @WithTransaction
  public Uni<Participant> complete(UUID id) {
    return participants
        .lock(id)
        .call(p -> steps.take(p, Step.Name.COMPLETE, Participant::complete, "completed"));
  }

  /**
   * They leave; their place is free.
   *
   * @param held true to keep the letter back until the programme team releases it
   * @throws WrongState 409
   */
  @WithTransaction
  public Uni<Participant> withdraw(UUID id, String reason, boolean held) {
    return participants.lock(id).call(participant -> leave(participant, reason, held));
  }

  private Uni<Void> leave(Participant participant, String reason, boolean held) {
    return steps
        .take(participant, Step.Name.WITHDRAW, p -> p.withdraw(reason), "withdrawn")
        .chain(step -> letters.withdrawn(step, participant, held))
        .chain(() -> accounts.follow(participant.personId()));
  }

  /**
   * They leave, and who has waited longest is offered the place: both or neither.
   *
   * @return who was offered it
   * @throws NobodyWaits 409
   * @throws WrongState 409
   */
  @WithTransaction
  public Uni<Participant> replace(UUID id, String reason, boolean held) {
    return participants
        .find(id)
        .call(participant -> cohorts.lock(participant.cohortId()).invoke(Cohort::offersPlaces))
        .call(
            participant -> {
              if (!participant.state().takesPlace()) {
                throw new WrongState("be replaced", participant.state());
              }
              return leave(participant, reason, held);
            })
        .chain(participant -> places.offerFirstWaiting(participant.cohortId(), held));
  }

  /**
   * They go on in a later cohort, where they have applied by this.
   *
   * @return their participation there
   * @throws InvalidRequest 422, into the same cohort or one that begins no later
   * @throws org.ignite.participants.cohorts.CohortNotRecruiting 409
   * @throws AlreadyParticipating 409
   * @throws WrongState 409
   */
  @WithTransaction
  public Uni<Participant> defer(UUID id, UUID toCohort, String reason, boolean held) {
    return participants
        .lock(id)
        .call(participant -> later(participant, toCohort))
        .chain(
            participant ->
                inLaterCohort(participant, toCohort)
                    .call(
                        next ->
                            steps
                                .take(
                                    participant,
                                    Step.Name.DEFER,
                                    p -> p.defer(reason, next.id()),
                                    "deferred")
                                .chain(step -> letters.deferred(step, participant, next, held)))
                    .call(() -> accounts.follow(participant.personId())));
  }

  /** Their participation there: a new one, or one that they had withdrawn. */
  private Uni<Participant> inLaterCohort(Participant participant, UUID toCohort) {
    Participant next =
        Participant.applied(
            participant.personId(),
            toCohort,
            participant.organisationId(),
            participant.roleTitle());
    next.take(participant.profile());
    return participants
        .of(participant.personId(), toCohort)
        .chain(
            known -> {
              if (known == null || known.state() != ParticipantState.WITHDRAWN) {
                return participants.add(next).replaceWith(next);
              }
              known.reapply(next);
              return Uni.createFrom().item(known);
            })
        .call(applied -> steps.publish(applied, "applied"));
  }

  private Uni<Cohort> later(Participant participant, UUID toCohort) {
    return cohorts
        .find(participant.cohortId())
        .chain(
            from ->
                cohorts
                    .lock(toCohort)
                    .invoke(Cohort::takesApplications)
                    .invoke(
                        to -> {
                          if (!to.plan().startsOn().isAfter(from.plan().startsOn())) {
                            throw new InvalidRequest(
                                "/cohortId", "A deferral is to a cohort that begins later.");
                          }
                        }));
  }

  /**
   * Undoes the programme team's last step, within an hour and while nobody outside has been told:
   * letters that have not left are recalled.
   *
   * @throws NothingToUndo 409
   * @throws UndoTooLate 409
   * @throws AlreadyTold 409
   * @throws org.ignite.participants.cohorts.CohortClosed 409, once the season is over
   * @throws LastPlaceTaken 409, if the place is somebody else's now
   */
  @WithTransaction
  public Uni<Participant> undo(UUID id) {
    return participants
        .find(id)
        .call(participant -> cohorts.lock(participant.cohortId()).invoke(Cohort::isNotOver))
        .call(
            participant ->
                steps
                    .last(id)
                    .onItem()
                    .ifNull()
                    .failWith(NothingToUndo::new)
                    .chain(step -> undo(participant, step)))
        .call(participant -> accounts.follow(participant.personId()));
  }

  private Uni<Void> undo(Participant participant, Step step) {
    Standing before = step.undo();
    UUID deferredTo = participant.standing().deferredTo();
    return letters
        .recall(step, participant)
        .invoke(
            recalled -> {
              if (!recalled) {
                throw new AlreadyTold();
              }
            })
        .chain(() -> placeIsThere(participant, before))
        .call(
            () ->
                participant.state() == ParticipantState.OFFERED
                    ? offerLetters.revokeLinks(participant)
                    : Uni.createFrom().voidItem())
        .invoke(() -> participant.restore(before))
        .chain(() -> steps.publish(participant, "corrected"))
        .chain(
            () -> deferredTo == null ? Uni.createFrom().voidItem() : takeBackDeferral(deferredTo));
  }

  private Uni<Void> placeIsThere(Participant participant, Standing before) {
    if (participant.state().takesPlace() || !before.state().takesPlace()) {
      return Uni.createFrom().voidItem();
    }
    UUID cohortId = participant.cohortId();
    return cohorts
        .find(cohortId)
        .chain(cohort -> cohorts.taken(cohortId).invoke(cohort::hasPlaceBeyond))
        .replaceWithVoid();
  }

  /** Not a step of theirs there, which could be undone for itself. */
  private Uni<Void> takeBackDeferral(UUID participation) {
    return participants
        .lock(participation)
        .invoke(next -> next.withdraw("The deferral was a mistake."))
        .chain(next -> steps.publish(next, "withdrawn"))
        .replaceWithVoid();
  }
}
