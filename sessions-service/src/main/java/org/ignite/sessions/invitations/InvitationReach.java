package org.ignite.sessions.invitations;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.ignite.platform.access.Reach;
import org.ignite.platform.access.Reaches;
import org.ignite.platform.access.Relation;
import org.ignite.sessions.people.Standing;

/**
 * How a person is related to an invitation: it is theirs while they take part, they hold the
 * session, or the invited has delegated replies to them.
 */
@ApplicationScoped
class InvitationReach implements Relation {

  private static final String BETWEEN =
      """
      select s.facilitator_id = $1 as held,
        is_asked.so and i.person_id = $1 as own,
        is_asked.so and exists (
          select from delegation d where d.participant_id = i.participant_id and d.assistant_id = $1
            and d.holds and 'replies' = any(d.permissions)) as delegated
      from invitation i join session s on s.id = i.session_id join participant p on p.id = i.participant_id,
        lateral (select %s and i.withdrawn_at is null as so) is_asked
      where i.id = $2
      """
          .formatted(Standing.belongs("p"));

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
        .map(Reaches::of);
  }
}
