package org.ignite.sessions.people;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.ignite.platform.access.Reach;
import org.ignite.platform.access.Relation;

/**
 * Who has a confirmed place in a cohort has a relation to it; an applicant and who has withdrawn
 * have none.
 */
@ApplicationScoped
class CohortReach implements Relation {

  private static final String TAKES_PART =
      """
      select 1 from participant
      where person_id = $1 and cohort_id = $2 and state in ('confirmed', 'active', 'completed')
      limit 1
      """;

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
    return database
        .preparedQuery(TAKES_PART)
        .execute(Tuple.of(personId, cohortId))
        .map(rows -> rows.size() > 0 ? Set.of(Reach.COHORT) : Set.of());
  }
}
