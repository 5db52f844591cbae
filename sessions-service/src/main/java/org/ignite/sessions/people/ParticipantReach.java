package org.ignite.sessions.people;

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
 * How a person is related to a participation: it is theirs, or the participant has delegated
 * something to them. Peers are not related to it: what hangs on it here is a diary.
 */
@ApplicationScoped
class ParticipantReach implements Relation {

  private static final String BETWEEN =
      """
      select p.person_id = $1 as own,
        exists (select from delegation d
                where d.participant_id = p.id and d.assistant_id = $1 and d.holds) as delegated
      from participant p where p.id = $2
      """;

  private final Pool database;

  ParticipantReach(Pool database) {
    this.database = database;
  }

  @Override
  public String parameter() {
    return "participantId";
  }

  @Override
  public Uni<Set<Reach>> between(UUID personId, UUID participantId) {
    return database
        .preparedQuery(BETWEEN)
        .execute(Tuple.of(personId, participantId))
        .map(Reaches::of);
  }
}
