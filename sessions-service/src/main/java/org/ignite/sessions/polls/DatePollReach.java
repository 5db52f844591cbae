package org.ignite.sessions.polls;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.ignite.platform.access.Reach;
import org.ignite.platform.access.Reaches;
import org.ignite.platform.access.Relation;
import org.ignite.sessions.people.Standing;

/**
 * How a person is related to a poll: they will hold what it is about, are asked, or are the
 * assistant of somebody who is.
 */
@ApplicationScoped
class DatePollReach implements Relation {

  private static final String BETWEEN =
      """
      select d.facilitator_id = $1 as held,
        exists (
          select from poll_participant a join participant p on p.id = a.participant_id and %1$s
          where a.poll_id = d.id and a.person_id = $1) as own,
        exists (
          select from poll_participant a join participant p on p.id = a.participant_id and %1$s
          join delegation g on g.participant_id = p.id and g.assistant_id = $1 and g.holds
            and 'replies' = any(g.permissions)
          where a.poll_id = d.id) as delegated
      from date_poll d where d.id = $2
      """
          .formatted(Standing.takesPart("p"));

  private final Pool database;

  DatePollReach(Pool database) {
    this.database = database;
  }

  @Override
  public String parameter() {
    return "datePollId";
  }

  @Override
  public Uni<Set<Reach>> between(UUID personId, UUID datePollId) {
    return database.preparedQuery(BETWEEN).execute(Tuple.of(personId, datePollId)).map(Reaches::of);
  }
}
