package org.ignite.participants.involvements;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.ignite.platform.access.Reach;
import org.ignite.platform.access.Relation;

/** An involvement is that of the person who has it. */
@ApplicationScoped
class InvolvementRelation implements Relation {

  private final Pool database;

  InvolvementRelation(Pool database) {
    this.database = database;
  }

  @Override
  public String parameter() {
    return "involvementId";
  }

  @Override
  public Uni<Set<Reach>> between(UUID personId, UUID involvementId) {
    return database
        .preparedQuery("select 1 from involvement where id = $1 and person_id = $2")
        .execute(Tuple.of(involvementId, personId))
        .map(rows -> rows.size() > 0 ? Set.of(Reach.OWN) : Set.of());
  }
}
