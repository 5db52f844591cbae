package org.ignite.sessions.invitations;

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

/**
 * How a person is related to an invitation: it is theirs while they take part, or they hold the
 * session.
 */
@ApplicationScoped
class InvitationReach implements Relation {

  private static final String BETWEEN =
      """
      select s.facilitator_id = $1 as held,
        i.person_id = $1 and p.state in ('confirmed', 'active', 'completed') as own
      from invitation i join session s on s.id = i.session_id join participant p on p.id = i.participant_id
      where i.id = $2
      """;

  private final Pool database;

  InvitationReach(Pool database) {
    this.database = database;
  }

  @Override
  public String parameter() {
    return "invitationId";
  }

  @Override
  public Uni<Set<Reach>> between(UUID personId, UUID invitationId) {
    return database
        .preparedQuery(BETWEEN)
        .execute(Tuple.of(personId, invitationId))
        .map(
            rows -> {
              Set<Reach> reaches = EnumSet.noneOf(Reach.class);
              for (Row row : rows) {
                if (row.getBoolean("held")) {
                  reaches.add(Reach.HELD);
                }
                if (row.getBoolean("own")) {
                  reaches.add(Reach.OWN);
                }
              }
              return reaches;
            });
  }
}
