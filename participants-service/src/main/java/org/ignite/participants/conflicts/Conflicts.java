package org.ignite.participants.conflicts;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.ignite.participants.conflicts.events.ConflictEvent;
import org.ignite.participants.organisations.Organisations;
import org.ignite.participants.participants.Participant;
import org.ignite.participants.participants.Participants;
import org.ignite.participants.people.People;
import org.ignite.platform.outbox.Changes;
import org.ignite.platform.problems.InvalidRequest;
import org.ignite.platform.problems.Missing;
import org.jspecify.annotations.Nullable;

/** Declaring a conflict of interest and taking it back. */
@ApplicationScoped
public class Conflicts {

  private final Participants participants;
  private final People people;
  private final Organisations organisations;
  private final Changes changes;

  Conflicts(
      Participants participants, People people, Organisations organisations, Changes changes) {
    this.participants = participants;
    this.people = people;
    this.organisations = organisations;
    this.changes = changes;
  }

  /**
   * Declares one with a person.
   *
   * @throws InvalidRequest 422, with oneself
   * @throws Missing 404, with nobody whom the registry knows
   * @throws ConflictDeclared 409
   * @throws org.ignite.participants.participants.WrongState 409, once they have left
   */
  @WithTransaction
  public Uni<Conflict> declareWithPerson(UUID participantId, UUID person, @Nullable String reason) {
    return participants
        .lock(participantId)
        .invoke(Participant::takesPart)
        .invoke(
            participant -> {
              if (participant.personId().equals(person)) {
                throw new InvalidRequest("/withPersonId", "Nobody is in conflict with themselves.");
              }
            })
        .chain(() -> people.find(person))
        .chain(() -> declare(Conflict.withPerson(participantId, person, reason)));
  }

  /**
   * Declares one with everybody of an organisation.
   *
   * @throws Missing 404, with none that the registry knows
   * @throws ConflictDeclared 409
   * @throws org.ignite.participants.participants.WrongState 409, once they have left
   */
  @WithTransaction
  public Uni<Conflict> declareWithOrganisation(
      UUID participantId, UUID organisation, @Nullable String reason) {
    return participants
        .lock(participantId)
        .invoke(Participant::takesPart)
        .chain(() -> organisations.find(organisation))
        .chain(() -> declare(Conflict.withOrganisation(participantId, organisation, reason)));
  }

  private Uni<Conflict> declare(Conflict conflict) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createSelectionQuery(
                        """
                        select count(*) from Conflict where participantId = :participant and withdrawnAt is null
                          and (withPersonId = :person or withOrganisationId = :organisation)
                        """,
                        Long.class)
                    .setParameter("participant", conflict.participantId())
                    .setParameter("person", conflict.withPersonId())
                    .setParameter("organisation", conflict.withOrganisationId())
                    .getSingleResult()
                    .invoke(
                        count -> {
                          if (count > 0) {
                            throw new ConflictDeclared();
                          }
                        })
                    .chain(() -> session.persist(conflict)))
        .chain(() -> changes.publish(conflict, () -> ConflictEvent.declared(conflict)));
  }

  /**
   * Takes one back.
   *
   * @throws Missing 404, if the participant has declared none of that id
   * @throws ConflictWithdrawn 409
   */
  @WithTransaction
  public Uni<Conflict> withdraw(UUID participantId, UUID conflictId) {
    return Panache.getSession()
        .chain(session -> session.find(Conflict.class, conflictId))
        .invoke(
            conflict -> {
              if (conflict == null || !conflict.participantId().equals(participantId)) {
                throw new Missing("conflict");
              }
              conflict.withdraw();
            })
        .chain(conflict -> changes.publish(conflict, () -> ConflictEvent.withdrawn(conflict)));
  }
}
