package org.ignite.feedback.evaluations;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.ignite.platform.access.Reach;
import org.ignite.platform.access.Relation;

/** An evaluation is the own one of those who attended its session, unless that was cancelled. */
@ApplicationScoped
class EvaluationRelation implements Relation {

  private static final String ATTENDED =
      """
      select 1
      from evaluation e
      join invitation i on i.session_id = e.session_id and i.person_id = $1 and i.attendance = 'present'
      left join session s on s.id = e.session_id
      where e.id = $2 and s.state is distinct from 'cancelled'
      limit 1
      """;

  private final Pool database;

  EvaluationRelation(Pool database) {
    this.database = database;
  }

  @Override
  public String parameter() {
    return "evaluationId";
  }

  @Override
  public Uni<Set<Reach>> between(UUID personId, UUID evaluationId) {
    return database
        .preparedQuery(ATTENDED)
        .execute(Tuple.of(personId, evaluationId))
        .map(rows -> rows.size() > 0 ? Set.of(Reach.OWN) : Set.of());
  }
}
