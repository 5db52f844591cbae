package org.ignite.sessions.insights;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.ignite.platform.access.Reach;
import org.ignite.platform.access.Relation;

/** How a person is related to a cohort: takes part in it, or holds one of its sessions. */
@ApplicationScoped
class CohortReach implements Relation {

  private static final String BETWEEN =
      """
      select
        exists (select from participant where cohort_id = $2 and person_id = $1
          and state in ('confirmed', 'active', 'completed')) as cohort,
        exists (select from session where cohort_id = $2 and facilitator_id = $1) as held
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
        .preparedQuery(BETWEEN)
        .execute(Tuple.of(personId, cohortId))
        .map(rows -> reaches(rows.iterator().next()));
  }

  private static Set<Reach> reaches(Row row) {
    Set<Reach> reaches = EnumSet.noneOf(Reach.class);
    if (row.getBoolean("cohort")) {
      reaches.add(Reach.COHORT);
    }
    if (row.getBoolean("held")) {
      reaches.add(Reach.HELD);
    }
    return reaches;
  }
}
