package org.ignite.participants.partners;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.ignite.platform.access.Reach;
import org.ignite.platform.access.Relation;

/** A partner is its own machine's; no person has a relation to one. */
@ApplicationScoped
class PartnerRelation implements Relation {

  private final Pool database;

  PartnerRelation(Pool database) {
    this.database = database;
  }

  @Override
  public String parameter() {
    return "partnerId";
  }

  @Override
  public Uni<Set<Reach>> between(UUID personId, UUID partnerId) {
    return Uni.createFrom().item(Set.of());
  }

  @Override
  public Uni<Set<Reach>> ofMachine(String client, UUID partnerId) {
    return database
        .preparedQuery("select 1 from partner where client_id = $1 and id = $2")
        .execute(Tuple.of(client, partnerId))
        .map(rows -> rows.size() > 0 ? Set.of(Reach.OWN) : Set.of());
  }
}
