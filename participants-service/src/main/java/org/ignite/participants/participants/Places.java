package org.ignite.participants.participants;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.ignite.participants.ParticipantsConfig;
import org.ignite.participants.cohorts.Cohort;
import org.ignite.participants.cohorts.CohortFull;
import org.ignite.participants.cohorts.Cohorts;
import org.ignite.participants.identity.Accounts;
import org.ignite.participants.organisations.Organisations;
import org.ignite.participants.people.People;
import org.ignite.participants.people.PersonRegistration;
import org.jspecify.annotations.Nullable;

/**
 * From the application to a confirmed place. Places are counted under the cohort's lock, so that
 * the last one is given once, whoever asks at the same moment.
 */
@ApplicationScoped
public class Places {

  /** The page under {@code /pages} on which an offer is answered. */
  public static final String PAGE = "offers";

  private final Participants participants;
  private final Steps steps;
  private final Cohorts cohorts;
  private final Organisations organisations;
  private final People people;
  private final PersonRegistration registration;
  private final Accounts accounts;
  private final Letters letters;
  private final OfferLetters offerLetters;
  private final ParticipantsConfig config;

  Places(
      Participants participants,
      Steps steps,
      Cohorts cohorts,
      Organisations organisations,
      People people,
      PersonRegistration registration,
      Accounts accounts,
      Letters letters,
      OfferLetters offerLetters,
      ParticipantsConfig config) {
    this.participants = participants;
    this.steps = steps;
    this.cohorts = cohorts;
    this.organisations = organisations;
    this.people = people;
    this.registration = registration;
    this.accounts = accounts;
    this.letters = letters;
    this.offerLetters = offerLetters;
    this.config = config;
  }

  /**
   * Takes an application, with the person where they are new.
   *
   * @throws org.ignite.participants.cohorts.CohortNotRecruiting 409
   * @throws AlreadyParticipating 409
   * @throws org.ignite.participants.organisations.OrganisationEnded 409
   * @throws org.ignite.participants.people.AlreadyRegistered 409
   */
  @WithTransaction
  public Uni<Participant> apply(UUID cohortId, Application application) {
    return cohorts
        .lock(cohortId)
        .invoke(Cohort::takesApplications)
        .chain(() -> organisations.find(application.organisationId()))
        .invoke(organisation -> organisation.takesParticipants(LocalDate.now(ZoneOffset.UTC)))
        .chain(() -> person(application))
        .map(
            personId ->
                Participant.applied(
                    personId, cohortId, application.organisationId(), application.roleTitle()))
        .call(participants::add)
        .chain(participant -> steps.publish(participant, "applied"))
        .call(participant -> participants.keepApplication(participant.id(), application));
  }

  private Uni<UUID> person(Application application) {
    if (application.person() != null) {
      return registration.register(application.person()).map(person -> person.id());
    }
    UUID known =
        Objects.requireNonNull(application.personId(), "either personId or person is given");
    return people.find(known).replaceWith(known);
  }

  /**
   * Puts somebody on the waiting list, and tells them.
   *
   * @param held true to keep the letter back until the programme team releases it
   * @throws WrongState 409
   */
  @WithTransaction
  public Uni<Participant> await(UUID id, boolean held) {
    return participants
        .lock(id)
        .call(
            participant ->
                steps
                    .take(participant, Step.Name.AWAIT, Participant::await, "waiting-listed")
                    .chain(step -> letters.waitingList(step, participant, held)));
  }

  /**
   * Offers a place while there is one, and tells them.
   *
   * @param days how long the offer holds; null for as long as offers do
   * @param beyondCapacity true to offer more places than there are, where some will say no; what is
   *     confirmed never exceeds the capacity
   * @throws LastPlaceTaken 409
   * @throws org.ignite.participants.cohorts.CohortClosed 409
   * @throws WrongState 409
   */
  @WithTransaction
  public Uni<Participant> offer(
      UUID id, @Nullable Integer days, boolean beyondCapacity, boolean held) {
    return participants
        .find(id)
        .invoke(Participant::mayBeOffered)
        .call(
            participant ->
                cohorts
                    .lock(participant.cohortId())
                    .invoke(Cohort::offersPlaces)
                    .chain(
                        cohort -> beyondCapacity ? Uni.createFrom().voidItem() : hasPlace(cohort)))
        .onFailure(CohortFull.class)
        .transform(full -> new LastPlaceTaken(String.valueOf(full.getMessage()), id))
        .call(participant -> offer(participant, days, held));
  }

  /** Makes the offer of a place that is there; the caller holds the cohort's lock. */
  Uni<Void> offer(Participant participant, @Nullable Integer days, boolean held) {
    return steps
        .take(
            participant,
            Step.Name.OFFER,
            offered -> {
              offered.offer(config.offers().expiry(days));
              if (offered.reminderDue(config.offers().remindedBefore())) {
                offered.remind(); // by the offer itself, which is that short
              }
            },
            "offered")
        .chain(step -> offerLetters.offer(step, participant, held));
  }

  /**
   * Offers a place that is free to who has waited longest.
   *
   * @return who was offered it
   * @throws NobodyWaits 409
   * @throws CohortFull 409
   * @throws org.ignite.participants.cohorts.CohortClosed 409
   */
  @WithTransaction
  public Uni<Participant> offerNext(UUID cohortId, boolean held) {
    return cohorts
        .lock(cohortId)
        .invoke(Cohort::offersPlaces)
        .chain(this::hasPlace)
        .chain(() -> offerFirstWaiting(cohortId, held));
  }

  /** The caller holds the cohort's lock. */
  Uni<Participant> offerFirstWaiting(UUID cohortId, boolean held) {
    return participants
        .firstWaiting(cohortId)
        .onItem()
        .ifNull()
        .failWith(NobodyWaits::new)
        .call(next -> offer(next, null, held));
  }

  private Uni<Void> hasPlace(Cohort cohort) {
    return cohorts.taken(cohort.id()).invoke(cohort::hasPlaceBeyond).replaceWithVoid();
  }

  /**
   * Reminds everybody of a cohort who has not answered an offer yet, whether or not the clock has
   * reminded them; not of offers whose letter is held back.
   *
   * @param held true to keep them back until the programme team releases the batch
   */
  @WithTransaction
  public Uni<Nudge> nudge(UUID cohortId, boolean held) {
    return cohorts
        .find(cohortId)
        .chain(
            cohort ->
                participants
                    .unanswered(cohortId)
                    .chain(offerLetters::toldAlready)
                    .chain(
                        unanswered ->
                            unanswered.isEmpty()
                                ? Uni.createFrom().item(new Nudge(null, 0))
                                : offerLetters
                                    .nudge(cohort, unanswered, held)
                                    .map(batch -> new Nudge(batch, unanswered.size()))));
  }

  /**
   * Reminders that were written.
   *
   * @param batchId where they can be previewed, released or discarded; null where everybody has
   *     answered
   */
  public record Nudge(@Nullable UUID batchId, int letters) {}

  /** They do not take the place. */
  @WithTransaction
  public Uni<Participant> decline(UUID id) {
    return participants
        .lock(id)
        .call(
            participant ->
                steps.take(participant, Step.Name.DECLINE, Participant::decline, "declined"));
  }

  /**
   * Signs the commitment, which accepts the offer.
   *
   * @param commitmentVersion the version that was read; null for the present one
   * @throws CommitmentChanged 409, if it is not the present one any more
   * @throws OfferExpired 409
   * @throws WrongState 409
   */
  @WithTransaction
  public Uni<Participant> sign(UUID id, String name, @Nullable Integer commitmentVersion) {
    return participants
        .cohortOf(id)
        .chain(cohorts::lock) // first, as everywhere: against a change of the commitment
        .chain(
            cohort ->
                participants
                    .lock(id)
                    .call(participant -> sign(participant, name, commitmentVersion, cohort)));
  }

  private Uni<Void> sign(
      Participant participant, String name, @Nullable Integer read, Cohort cohort) {
    int present = cohort.commitmentVersion();
    if (read != null && read != present) {
      throw new CommitmentChanged();
    }
    return steps
        .take(participant, Step.Name.SIGN, signed -> signed.sign(name, present), "signed")
        .replaceWithVoid();
  }

  /**
   * Confirms the place; the account follows by a durable task, after this has committed.
   *
   * @throws CommitmentNotSigned 409
   * @throws LastPlaceTaken 409, where more places were offered than there are and the last one has
   *     been confirmed
   * @throws WrongState 409
   */
  @WithTransaction
  public Uni<Participant> confirm(UUID id, boolean held) {
    return participants
        .find(id)
        .invoke(Participant::mayBeConfirmed)
        .call(
            participant ->
                cohorts
                    .lock(participant.cohortId())
                    .invoke(Cohort::offersPlaces)
                    .chain(cohort -> cohorts.confirmed(cohort.id()).invoke(cohort::hasPlaceBeyond)))
        .onFailure(CohortFull.class)
        .transform(full -> new LastPlaceTaken(String.valueOf(full.getMessage()), id))
        .call(
            participant ->
                steps
                    .take(participant, Step.Name.CONFIRM, Participant::confirm, "confirmed")
                    .chain(step -> letters.confirmed(step, participant, held)))
        .call(participant -> accounts.ensure(participant.personId()));
  }
}
