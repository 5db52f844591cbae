package org.ignite.sessions.prompts;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.ignite.platform.access.Reach;
import org.ignite.platform.access.Reaches;
import org.ignite.platform.access.Relation;
import org.ignite.sessions.sessions.SessionReach;

/** A prompt is for those invited to its session, and for whoever holds that. */
@ApplicationScoped
class PromptReach implements Relation {

  private static final String BETWEEN =
      """
      select %s as held, %s as own
      from prompt join session s on s.id = prompt.session_id where prompt.id = $2
      """
          .formatted(SessionReach.HELD, SessionReach.INVITED);

  private final Pool database;

  PromptReach(Pool database) {
    this.database = database;
  }

  @Override
  public String parameter() {
    return "promptId";
  }

  @Override
  public Uni<Set<Reach>> between(UUID personId, UUID promptId) {
    return database.preparedQuery(BETWEEN).execute(Tuple.of(personId, promptId)).map(Reaches::of);
  }
}
