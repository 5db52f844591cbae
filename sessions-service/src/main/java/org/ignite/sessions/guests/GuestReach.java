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
 * A guest is of concern to whoever holds the session, and to the participant in whose place it is.
 */
@ApplicationScoped
class GuestReach implements Relation {

  private static final String BETWEEN =
      "select %s as held, %s as own from guest g join session s on s.id = g.session_id where g.id = $2"
          .formatted(GuestHost.HELD, GuestHost.OWN_PLACE);

  private final Pool database;

  GuestReach(Pool database) {
    this.database = database;
  }

  @Override
  public String parameter() {
    return "guestId";
  }

  @Override
  public Uni<Set<Reach>> between(UUID personId, UUID id) {
    return database.preparedQuery(BETWEEN).execute(Tuple.of(personId, id)).map(Reaches::of);
  }
}
