package org.ignite.participants.participants.http;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.ignite.participants.organisations.Organisation;
import org.ignite.participants.organisations.Organisations;
import org.ignite.participants.participants.Participant;
import org.ignite.participants.people.People;
import org.jspecify.annotations.Nullable;

/**
 * The view of a participation that has just been changed, out of the transaction that changed it.
 */
@ApplicationScoped
class ParticipantReading {

  private final People people;
  private final Organisations organisations;

  ParticipantReading(People people, Organisations organisations) {
    this.people = people;
    this.organisations = organisations;
  }

  Uni<ParticipantView> shown(Participant participant) {
    return Panache.withTransaction(
        () ->
            people
                .find(participant.personId())
                .chain(
                    person ->
                        organisation(participant)
                            .map(
                                organisation ->
                                    ParticipantView.whole(participant, person, organisation))));
  }

  private Uni<@Nullable Organisation> organisation(Participant participant) {
    UUID organisationId = participant.organisationId();
    return organisationId == null
        ? Uni.createFrom().nullItem()
        : organisations.find(organisationId);
  }
}
