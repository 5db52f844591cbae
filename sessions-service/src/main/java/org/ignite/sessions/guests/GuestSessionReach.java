package org.ignite.sessions.guests;

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
 * A session as guests are asked to it: whoever holds it does, and the participant in whose place it
 * is. Being invited to a session is not enough, so this is not the relation of {@code sessionId}.
 */
@ApplicationScoped
class GuestSessionReach implements Relation {

  private static final String BETWEEN =
      "select %s as held, %s as own from session s where s.id = $2"
          .formatted(GuestHost.HELD, GuestHost.OWN_PLACE);

  private final Pool database;

  GuestSessionReach(Pool database) {
    this.database = database;
  }

  @Override
  public String parameter() {
    return "guestSessionId";
  }

  @Override
  public Uni<Set<Reach>> between(UUID personId, UUID id) {
    return database.preparedQuery(BETWEEN).execute(Tuple.of(personId, id)).map(Reaches::of);
  }
}
