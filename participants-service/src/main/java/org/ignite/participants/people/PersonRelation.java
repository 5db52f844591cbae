package org.ignite.participants.people;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.ignite.platform.access.Reach;
import org.ignite.platform.access.Relation;

/** People have a relation to themselves. */
@ApplicationScoped
class PersonRelation implements Relation {

  @Override
  public String parameter() {
    return "personId";
  }

  @Override
  public Uni<Set<Reach>> between(UUID personId, UUID other) {
    return Uni.createFrom().item(personId.equals(other) ? Set.of(Reach.OWN) : Set.of());
  }
}
