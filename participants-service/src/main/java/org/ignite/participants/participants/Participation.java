package org.ignite.participants.participants;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.ignite.participants.cohorts.Cohort;
import org.ignite.participants.cohorts.Cohorts;
import org.ignite.participants.identity.Accounts;
import org.ignite.participants.organisations.Organisations;
import org.ignite.participants.participants.events.ParticipantEvent;
import org.ignite.participants.people.People;
import org.ignite.participants.people.PersonRegistration;
import org.ignite.platform.outbox.Changes;

/** The steps of a participation, each one transaction. */
@ApplicationScoped
public class Participation {

  private final Participants participants;
  private final Cohorts cohorts;
  private final Organisations organisations;
  private final People people;
  private final PersonRegistration registration;
  private final Accounts accounts;
  private final Changes changes;

  Participation(
      Participants participants,
      Cohorts cohorts,
      Organisations organisations,
      People people,
      PersonRegistration registration,
      Accounts accounts,
      Changes changes) {
    this.participants = participants;
    this.cohorts = cohorts;
    this.organisations = organisations;
    this.people = people;
    this.registration = registration;
    this.accounts = accounts;
    this.changes = changes;
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
        .chain(participant -> publish(participant, ParticipantEvent::applied));
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
   * Offers a place while there is one; places are counted under the cohort's lock.
   *
   * @throws org.ignite.participants.cohorts.CohortClosed 409
   * @throws org.ignite.participants.cohorts.CohortFull 409
   */
  @WithTransaction
  public Uni<Participant> offer(UUID id) {
    return participants
        .find(id)
        .chain(
            participant ->
                cohorts
                    .lock(participant.cohortId())
                    .invoke(Cohort::offersPlaces)
                    .chain(cohort -> hasPlace(cohort))
                    .invoke(participant::offer)
                    .chain(() -> publish(participant, ParticipantEvent::offered)));
  }

  private Uni<Void> hasPlace(Cohort cohort) {
    return cohorts.taken(cohort.id()).invoke(cohort::hasPlaceBeyond).replaceWithVoid();
  }

  @WithTransaction
  public Uni<Participant> sign(UUID id, String name) {
    return step(id, participant -> participant.sign(name), ParticipantEvent::signed);
  }

  /** Confirms the place; the account follows by a durable task, after this has committed. */
  @WithTransaction
  public Uni<Participant> confirm(UUID id) {
    return step(id, Participant::confirm, ParticipantEvent::confirmed)
        .call(participant -> accounts.ensure(participant.personId()));
  }

  @WithTransaction
  public Uni<Participant> activate(UUID id) {
    return step(id, Participant::activate, ParticipantEvent::activated);
  }

  @WithTransaction
  public Uni<Participant> complete(UUID id) {
    return step(id, Participant::complete, ParticipantEvent::completed);
  }

  @WithTransaction
  public Uni<Participant> withdraw(UUID id, String reason) {
    return step(id, participant -> participant.withdraw(reason), ParticipantEvent::withdrawn);
  }

  private Uni<Participant> step(
      UUID id, Consumer<Participant> step, Function<Participant, ParticipantEvent> event) {
    return participants.find(id).invoke(step).chain(participant -> publish(participant, event));
  }

  private Uni<Participant> publish(
      Participant participant, Function<Participant, ParticipantEvent> event) {
    return changes.publish(participant, () -> event.apply(participant));
  }
}
