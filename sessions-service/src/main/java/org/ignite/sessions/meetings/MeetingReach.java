package org.ignite.sessions.meetings;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.ignite.platform.access.Reach;
import org.ignite.platform.access.Reaches;
import org.ignite.platform.access.Relation;
import org.ignite.sessions.learningsets.LearningSetReach;
import org.ignite.sessions.sessions.SessionReach;

/**
 * A session as the meeting of a learning set: of whoever holds the set now, and of those in it who
 * are asked. Who held the session and does not hold the set any more has no part in what the set
 * says, so this is not the relation of {@code sessionId}.
 */
@ApplicationScoped
class MeetingReach implements Relation {

  private static final String BETWEEN =
      """
      select %s as held, %s and %s as own
      from session s join learning_set l on l.id = s.learning_set_id
      where s.id = $2 and s.state <> 'DRAFT'
      """
          .formatted(LearningSetReach.HELD, LearningSetReach.MEMBER, SessionReach.INVITED);

  private final Pool database;

  MeetingReach(Pool database) {
    this.database = database;
  }

  @Override
  public String parameter() {
    return "meetingId";
  }

  @Override
  public Uni<Set<Reach>> between(UUID personId, UUID id) {
    return database.preparedQuery(BETWEEN).execute(Tuple.of(personId, id)).map(Reaches::of);
  }
}
