package org.ignite.participants.cohorts;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.ignite.participants.partners.PartnerSight;
import org.ignite.platform.access.Reach;
import org.ignite.platform.access.Relation;

/**
 * Who has a confirmed place in a cohort has a relation to it; an applicant and who has withdrawn
 * have none. A machine has one where the cohort is granted to its partner.
 */
@ApplicationScoped
class CohortRelation implements Relation {

  private final Pool database;

  CohortRelation(Pool database) {
    this.database = database;
  }

  @Override
  public String parameter() {
    return "cohortId";
  }

  @Override
  public Uni<Set<Reach>> between(UUID personId, UUID cohortId) {
    return database
        .preparedQuery(
            "select 1 from participant where person_id = $1 and cohort_id = $2 and state in"
                + " ('confirmed', 'active', 'completed')")
        .execute(Tuple.of(personId, cohortId))
        .map(rows -> rows.size() > 0 ? Set.of(Reach.COHORT) : Set.of());
  }

  @Override
  public Uni<Set<Reach>> ofMachine(String client, UUID cohortId) {
    return database
        .preparedQuery("select 1 from cohort c where c.id = $2 and " + PartnerSight.OF_COHORT)
        .execute(Tuple.of(client, cohortId))
        .map(rows -> rows.size() > 0 ? Set.of(Reach.GRANTED) : Set.of());
  }
}
