package org.ignite.participants.assistants.http;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.ignite.participants.assistants.Delegation;
import org.ignite.participants.people.People;

/** The view of a delegation that has just been changed, out of the transaction that changed it. */
@ApplicationScoped
class AssistantReading {

  private final People people;

  AssistantReading(People people) {
    this.people = people;
  }

  Uni<AssistantView> shown(Delegation delegation) {
    return Panache.withTransaction(
        () ->
            people.find(delegation.personId()).map(person -> AssistantView.of(delegation, person)));
  }
}
