package org.ignite.sessions.practice.http;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.ignite.platform.pages.Rows;
import org.ignite.sessions.people.Standing;

/** Reads ground rules for showing: one statement a request. */
@ApplicationScoped
class GroundRulesReading {

  private static final String ONE =
      """
      select r.points, r.version,
        (select jsonb_agg(jsonb_build_object('participantId', needed.participant_id,
             'name', who.given_name || ' ' || who.family_name,
             'agreed', coalesce(g.version = r.version, false)) order by needed.participant_id nulls first)
         from (
           select null::uuid as participant_id, l.facilitator_id as person_id where l.state <> 'CARRIED_ON'
           union all
           select p.id, p.person_id from learning_set_member m join participant p on p.id = m.participant_id
           where m.learning_set_id = l.id and %s) needed
         left join person who on who.id = needed.person_id
         left join ground_rules_agreement g on g.learning_set_id = l.id and g.person_id = needed.person_id
        ) as agreements
      from learning_set l left join ground_rules r on r.learning_set_id = l.id
      where l.id = $1
      """
          .formatted(Standing.belongs("p"));

  private final Pool database;

  GroundRulesReading(Pool database) {
    this.database = database;
  }

  /**
   * Those of a set.
   *
   * @throws org.ignite.platform.problems.Missing 404, if there is none
   */
  Uni<GroundRulesView> read(UUID setId) {
    return database
        .preparedQuery(ONE)
        .execute(Tuple.of(setId))
        .map(rows -> Rows.one(rows, "learning set", GroundRulesView::of));
  }
}
