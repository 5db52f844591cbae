package org.ignite.participants.programmes;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.ignite.platform.access.Reach;
import org.ignite.platform.access.Relation;

/** Who has a confirmed place in one of its cohorts has a relation to a programme. */
@ApplicationScoped
class ProgrammeRelation implements Relation {

  private static final String RELATED =
      """
      select 1 from participant p join cohort c on c.id = p.cohort_id
      where p.person_id = $1 and c.programme_id = $2 and p.state in ('confirmed', 'active', 'completed')
      limit 1
      """;

  private final Pool database;

  ProgrammeRelation(Pool database) {
    this.database = database;
  }

  @Override
  public String parameter() {
    return "programmeId";
  }

  @Override
  public Uni<Set<Reach>> between(UUID personId, UUID programmeId) {
    return database
        .preparedQuery(RELATED)
        .execute(Tuple.of(personId, programmeId))
        .map(rows -> rows.size() > 0 ? Set.of(Reach.COHORT) : Set.of());
  }
}
