package org.ignite.participants.assistants;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.ignite.participants.assistants.events.DelegationEvent;
import org.ignite.participants.identity.Accounts;
import org.ignite.participants.participants.Participant;
import org.ignite.participants.participants.Participants;
import org.ignite.participants.people.Person;
import org.ignite.participants.people.PersonDetails;
import org.ignite.participants.people.PersonRegistration;
import org.ignite.platform.outbox.Changes;
import org.ignite.platform.problems.Missing;

/**
 * Naming assistants and taking it back. What a delegation lets somebody see ends with the
 * transaction that revokes it; the account's role follows by a durable task.
 */
@ApplicationScoped
public class Delegating {

  private static final String HOLDING =
      "select count(*) from Delegation where participantId = :participant and personId = :person"
          + " and revokedAt is null";

  private final Participants participants;
  private final PersonRegistration registration;
  private final Accounts accounts;
  private final Changes changes;

  Delegating(
      Participants participants,
      PersonRegistration registration,
      Accounts accounts,
      Changes changes) {
    this.participants = participants;
    this.registration = registration;
    this.accounts = accounts;
    this.changes = changes;
  }

  /**
   * Names an assistant, whom the registry need not know. One of that mail address is the person who
   * has it, whatever name is given, and the participant is not told whose it is; who is new gets an
   * account and an invitation.
   *
   * @throws org.ignite.participants.participants.WrongState 409, once they have left
   * @throws OwnAssistant 409
   * @throws AlreadyAssistant 409
   */
  @WithTransaction
  public Uni<Delegation> name(
      UUID participantId, PersonDetails assistant, Set<Permission> permissions) {
    return participants
        .lock(participantId)
        .invoke(Participant::takesPart)
        .chain(
            participant ->
                registration
                    .ofAddress(assistant)
                    .invoke(person -> isAnother(participant, person))
                    .call(person -> isNone(participant, person))
                    .map(
                        person ->
                            Delegation.granted(participantId, person.id(), assistant, permissions)))
        .call(delegation -> Panache.getSession().chain(session -> session.persist(delegation)))
        .chain(delegation -> changes.publish(delegation, () -> DelegationEvent.granted(delegation)))
        .call(delegation -> accounts.ensure(delegation.personId()));
  }

  private static void isAnother(Participant participant, Person person) {
    if (participant.personId().equals(person.id())) {
      throw new OwnAssistant();
    }
  }

  private static Uni<Void> isNone(Participant participant, Person person) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createSelectionQuery(HOLDING, Long.class)
                    .setParameter("participant", participant.id())
                    .setParameter("person", person.id())
                    .getSingleResult())
        .invoke(
            count -> {
              if (count > 0) {
                throw new AlreadyAssistant();
              }
            })
        .replaceWithVoid();
  }

  /**
   * Takes a delegation back.
   *
   * @throws Missing 404, if the participant has granted none of that id
   * @throws DelegationRevoked 409
   */
  @WithTransaction
  public Uni<Delegation> revoke(UUID participantId, UUID delegationId) {
    return participants
        .lock(participantId)
        .chain(
            () ->
                Panache.getSession().chain(session -> session.find(Delegation.class, delegationId)))
        .invoke(
            delegation -> {
              if (delegation == null || !delegation.participantId().equals(participantId)) {
                throw new Missing("delegation");
              }
              delegation.revoke();
            })
        .chain(delegation -> changes.publish(delegation, () -> DelegationEvent.revoked(delegation)))
        .call(delegation -> accounts.follow(delegation.personId()));
  }
}
