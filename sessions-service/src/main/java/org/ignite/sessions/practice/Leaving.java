package org.ignite.sessions.practice;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.ignite.platform.steps.OneByOne;
import org.ignite.sessions.learningsets.MembershipNews;

/**
 * What somebody has brought to a set goes when they leave it: they could not take it back any more.
 * Who comes back agrees to the ground rules anew.
 */
@ApplicationScoped
class Leaving implements MembershipNews {

  private static final String ISSUES = Issues.WITHDRAW + " and participant_id = :participant";

  private static final String ACTIONS =
      "delete from set_action where learning_set_id = :set and participant_id = :participant";

  private static final String AGREEMENT =
      """
      delete from ground_rules_agreement g using participant p
      where g.learning_set_id = :set and p.id = :participant and g.person_id = p.person_id
      """;

  @Override
  public Uni<Void> left(UUID setId, UUID participantId) {
    return OneByOne.each(
        List.of(ISSUES, ACTIONS, AGREEMENT), sql -> execute(sql, setId, participantId));
  }

  private static Uni<Void> execute(String sql, UUID setId, UUID participantId) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(sql)
                    .setParameter("set", setId)
                    .setParameter("participant", participantId)
                    .executeUpdate())
        .replaceWithVoid();
  }
}
