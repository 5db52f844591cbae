package org.ignite.participants.involvements.http;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.ignite.participants.involvements.Involvement;
import org.ignite.participants.people.People;

/**
 * The view of an involvement that has just been changed, out of the transaction that changed it.
 */
@ApplicationScoped
class InvolvementReading {

  private final People people;

  InvolvementReading(People people) {
    this.people = people;
  }

  Uni<InvolvementView> shown(Involvement involvement) {
    return Panache.withTransaction(
        () ->
            people
                .find(involvement.personId())
                .map(person -> InvolvementView.of(involvement, person)));
  }
}
