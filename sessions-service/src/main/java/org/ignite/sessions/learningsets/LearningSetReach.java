package org.ignite.sessions.learningsets;

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

/** How a person is related to a learning set: holds it, or is a member who takes part. */
@ApplicationScoped
public class LearningSetReach implements Relation {

  /** That person {@code $1} is in set {@code l}. */
  public static final String MEMBER =
      """
      exists (
        select from learning_set_member m join participant p on p.id = m.participant_id
        where m.learning_set_id = l.id and p.person_id = $1 and %s)
      """
          .formatted(Standing.belongs("p"));

  /** That person {@code $1} holds set {@code l}. Nobody holds one that goes on by itself. */
  public static final String HELD = "(l.facilitator_id = $1 and l.state <> 'CARRIED_ON')";

  private static final String BETWEEN =
      "select %s as held, %s as own from learning_set l where l.id = $2".formatted(HELD, MEMBER);

  /** That set {@code l} is shown to person {@code $1}: whoever holds it, or is in it. */
  public static final String SHOWN = "(%s or %s)".formatted(HELD, MEMBER);

  private final Pool database;

  LearningSetReach(Pool database) {
    this.database = database;
  }

  @Override
  public String parameter() {
    return "learningSetId";
  }

  @Override
  public Uni<Set<Reach>> between(UUID personId, UUID learningSetId) {
    return database
        .preparedQuery(BETWEEN)
        .execute(Tuple.of(personId, learningSetId))
        .map(Reaches::of);
  }
}
