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

/** How a person is related to a cohort: takes part in it, or holds a session or a set of it. */
@ApplicationScoped
class CohortReach implements Relation {

  private static final String BETWEEN =
      """
      select
        exists (select from session s
                where s.cohort_id = $2 and s.facilitator_id = $1 and s.state = 'SCHEDULED')
          or exists (select from learning_set l
                     where l.cohort_id = $2 and l.facilitator_id = $1) as held,
        exists (select from participant p
                where p.cohort_id = $2 and p.person_id = $1
                  and %s) as cohort
      """
          .formatted(Standing.belongs("p"));

  private final Pool database;

  CohortReach(Pool database) {
    this.database = database;
  }

  @Override
  public String parameter() {
    return "cohortId";
  }

  @Override
  public Uni<Set<Reach>> between(UUID personId, UUID cohortId) {
    return database.preparedQuery(BETWEEN).execute(Tuple.of(personId, cohortId)).map(Reaches::of);
  }
}
