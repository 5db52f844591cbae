package org.ignite.participants.participants;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.ignite.participants.partners.PartnerSight;
import org.ignite.platform.access.Reach;
import org.ignite.platform.access.Relation;

/**
 * A participation is one's own, or a peer's: both with a confirmed place in the same cohort. A
 * machine has a relation to it where its partner may see it.
 */
@ApplicationScoped
class ParticipantRelation implements Relation {

  private static final String RELATED =
      """
      select p.person_id = $1 own,
             p.state in ('confirmed', 'active', 'completed')
             and exists (select 1 from participant me
                         where me.cohort_id = p.cohort_id and me.person_id = $1
                           and me.state in ('confirmed', 'active', 'completed')) peer,
             exists (select 1 from delegation d
                     where d.participant_id = p.id and d.person_id = $1 and d.revoked_at is null) delegated
      from participant p where p.id = $2
      """;

  private final Pool database;

  ParticipantRelation(Pool database) {
    this.database = database;
  }

  @Override
  public String parameter() {
    return "participantId";
  }

  @Override
  public Uni<Set<Reach>> between(UUID personId, UUID participantId) {
    return database
        .preparedQuery(RELATED)
        .execute(Tuple.of(personId, participantId))
        .map(
            rows -> {
              EnumSet<Reach> reaches = EnumSet.noneOf(Reach.class);
              for (Row row : rows) {
                if (row.getBoolean("own")) {
                  reaches.add(Reach.OWN);
                }
                if (row.getBoolean("peer")) {
                  reaches.add(Reach.COHORT);
                }
                if (row.getBoolean("delegated")) {
                  reaches.add(Reach.DELEGATED);
                }
              }
              return reaches;
            });
  }

  @Override
  public Uni<Set<Reach>> ofMachine(String client, UUID participantId) {
    return database
        .preparedQuery(
            "select 1 from participant p where p.id = $2 and " + PartnerSight.OF_PARTICIPANT)
        .execute(Tuple.of(client, participantId))
        .map(rows -> rows.size() > 0 ? Set.of(Reach.GRANTED) : Set.of());
  }
}
