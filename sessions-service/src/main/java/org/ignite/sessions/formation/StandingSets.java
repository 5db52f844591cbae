package org.ignite.sessions.formation;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.ignite.platform.pages.Rows;
import org.ignite.sessions.people.Standing;

/** The open learning sets of a cohort as they are, with those of their members who take part. */
@ApplicationScoped
class StandingSets {

  private static final String SETS =
      """
      select l.id, l.name, l.facilitator_id,
        array(select p.id from learning_set_member m join participant p on p.id = m.participant_id
              where m.learning_set_id = l.id and %s order by p.id) as members
      from learning_set l where l.cohort_id = $1 and l.state = 'OPEN' order by l.id
      """
          .formatted(Standing.takesPart("p"));

  private final Pool database;

  StandingSets(Pool database) {
    this.database = database;
  }

  /** One of them. */
  record StandingSet(UUID id, String name, UUID facilitatorId, List<UUID> members) {

    static StandingSet of(Row row) {
      return new StandingSet(
          row.getUUID("id"),
          row.getString("name"),
          row.getUUID("facilitator_id"),
          List.of(row.getArrayOfUUIDs("members")));
    }
  }

  /** In the order in which they were made. */
  Uni<List<StandingSet>> of(UUID cohortId) {
    return database
        .preparedQuery(SETS)
        .execute(Tuple.of(cohortId))
        .map(rows -> Rows.all(rows, StandingSet::of));
  }
}
