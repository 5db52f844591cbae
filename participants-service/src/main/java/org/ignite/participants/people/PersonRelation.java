package org.ignite.participants.people;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.ignite.participants.partners.PartnerSight;
import org.ignite.platform.access.Reach;
import org.ignite.platform.access.Relation;

/**
 * People have a relation to themselves. A machine has one to a person whom its partner may see in
 * any cohort.
 */
@ApplicationScoped
class PersonRelation implements Relation {

  private static final String SEEN =
      "select 1 from participant p where p.person_id = $2 and "
          + PartnerSight.OF_PARTICIPANT
          + " limit 1";

  private final Pool database;

  PersonRelation(Pool database) {
    this.database = database;
  }

  @Override
  public String parameter() {
    return "personId";
  }

  @Override
  public Uni<Set<Reach>> between(UUID personId, UUID other) {
    return Uni.createFrom().item(personId.equals(other) ? Set.of(Reach.OWN) : Set.of());
  }

  @Override
  public Uni<Set<Reach>> ofMachine(String client, UUID personId) {
    return database
        .preparedQuery(SEEN)
        .execute(Tuple.of(client, personId))
        .map(rows -> rows.size() > 0 ? Set.of(Reach.GRANTED) : Set.of());
  }
}
