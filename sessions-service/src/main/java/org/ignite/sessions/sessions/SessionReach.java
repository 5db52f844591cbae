package org.ignite.sessions.sessions;

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
 * How a person is related to a session: holds it, takes part in a cohort whose sessions it belongs
 * to, or is invited. Who has withdrawn, or has no place yet, is neither.
 */
@ApplicationScoped
public class SessionReach implements Relation {

  /** That person {@code $1} holds session {@code s}, of which they have been told. */
  public static final String HELD = "s.facilitator_id = $1 and s.state <> 'DRAFT'";

  /** That session {@code s} is open to a cohort in which person {@code $1} takes part. */
  public static final String OF_COHORT =
      """
      not s.invited_only and s.state <> 'DRAFT' and exists (
        select from participant p where p.cohort_id = s.cohort_id and p.person_id = $1
          and %s)
      """
          .formatted(Standing.belongs("p"));

  /** That person {@code $1} is invited to session {@code s}. */
  public static final String INVITED =
      """
      exists (
        select from invitation i join participant p on p.id = i.participant_id
        where i.session_id = s.id and i.person_id = $1 and i.withdrawn_at is null
          and %s)
      """
          .formatted(Standing.belongs("p"));

  private static final String BETWEEN =
      "select %s as held, %s as cohort, %s as own from session s where s.id = $2"
          .formatted(HELD, OF_COHORT, INVITED);

  private final Pool database;

  SessionReach(Pool database) {
    this.database = database;
  }

  @Override
  public String parameter() {
    return "sessionId";
  }

  @Override
  public Uni<Set<Reach>> between(UUID personId, UUID sessionId) {
    return database.preparedQuery(BETWEEN).execute(Tuple.of(personId, sessionId)).map(Reaches::of);
  }
}
