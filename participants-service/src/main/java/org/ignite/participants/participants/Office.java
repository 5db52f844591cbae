package org.ignite.participants.participants;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.ignite.participants.organisations.Organisations;
import org.ignite.participants.people.People;
import org.ignite.participants.people.PersonRegistration;
import org.ignite.platform.versions.ExpectedVersion;

/**
 * What a participant leads and says of themselves, over time. People move or lose office in the
 * middle of a season; their participation goes on.
 */
@ApplicationScoped
public class Office {

  private final Participants participants;
  private final Steps steps;
  private final Organisations organisations;
  private final People people;
  private final PersonRegistration registration;
  private final Letters letters;
  private final OfferLetters offerLetters;

  Office(
      Participants participants,
      Steps steps,
      Organisations organisations,
      People people,
      PersonRegistration registration,
      Letters letters,
      OfferLetters offerLetters) {
    this.participants = participants;
    this.steps = steps;
    this.organisations = organisations;
    this.people = people;
    this.registration = registration;
    this.letters = letters;
    this.offerLetters = offerLetters;
  }

  /** What they say of themselves. */
  @WithTransaction
  public Uni<Participant> profile(UUID id) {
    return participants.find(id);
  }

  /**
   * Changes what they say of themselves.
   *
   * @throws org.ignite.platform.versions.StaleVersion 412
   */
  @WithTransaction
  public Uni<Participant> describe(
      UUID id, ExpectedVersion expected, UnaryOperator<ParticipantProfile> change) {
    return participants
        .lock(id)
        .invoke(participant -> expected.check(participant.version()))
        .invoke(participant -> participant.take(change.apply(participant.profile())))
        .chain(participant -> steps.publish(participant, "changed"));
  }

  /**
   * They lead another organisation, or hold another office in theirs.
   *
   * @param on their first day there
   * @throws org.ignite.participants.organisations.OrganisationEnded 409
   */
  @WithTransaction
  public Uni<Participant> move(UUID id, UUID organisationId, String roleTitle, LocalDate on) {
    return participants
        .lock(id)
        .call(
            participant ->
                organisations
                    .find(organisationId)
                    .invoke(organisation -> organisation.takesParticipants(on)))
        .call(participant -> endPost(id, on))
        .invoke(participant -> participant.move(organisationId, roleTitle, on))
        .call(participants::addPost)
        .chain(participant -> steps.publish(participant, "moved"));
  }

  /**
   * They lead nothing any more. Mail and sign-in move to a personal address, and both addresses are
   * told.
   *
   * @param on their last day in office
   * @throws OfficeLost 409, if they have before
   * @throws org.ignite.participants.people.AlreadyRegistered 409, if the address is somebody else's
   */
  @WithTransaction
  public Uni<Participant> lose(UUID id, LocalDate on, String personalEmail) {
    return participants
        .lock(id)
        .invoke(
            participant -> {
              if (participant.organisationId() == null) {
                throw new OfficeLost();
              }
            })
        .call(participant -> endPost(id, on))
        .invoke(Participant::loseOffice)
        .chain(participant -> steps.publish(participant, "office-lost"))
        .call(participant -> offerLetters.revokeLinks(participant))
        .call(
            participant ->
                people
                    .find(participant.personId())
                    .map(person -> person.details().email())
                    .call(() -> registration.moveTo(participant.personId(), personalEmail))
                    .chain(oldAddress -> letters.addressMoved(participant, oldAddress)));
  }

  private Uni<Void> endPost(UUID participantId, LocalDate on) {
    return participants
        .presentPost(participantId)
        .invoke(
            post -> {
              if (post != null) {
                post.end(on);
              }
            })
        .replaceWithVoid();
  }
}
