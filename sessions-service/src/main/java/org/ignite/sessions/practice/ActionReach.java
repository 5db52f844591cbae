package org.ignite.sessions.practice;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.ignite.platform.access.Reach;
import org.ignite.platform.access.Reaches;
import org.ignite.platform.access.Relation;

/**
 * How a person is related to an action: it is their own, of a set that they hold, or of their set.
 */
@ApplicationScoped
class ActionReach implements Relation {

  private static final String BETWEEN =
      "select %s from set_action a %s where a.id = $2 and %s"
          .formatted(Audience.reaches("a"), Audience.around("a"), Audience.stands("a"));

  private final Pool database;

  ActionReach(Pool database) {
    this.database = database;
  }

  @Override
  public String parameter() {
    return "actionId";
  }

  @Override
  public Uni<Set<Reach>> between(UUID personId, UUID actionId) {
    return database.preparedQuery(BETWEEN).execute(Tuple.of(personId, actionId)).map(Reaches::of);
  }
}
