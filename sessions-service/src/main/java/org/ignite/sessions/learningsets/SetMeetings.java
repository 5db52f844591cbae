package org.ignite.sessions.learningsets;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.ignite.platform.steps.OneByOne;
import org.ignite.sessions.invitations.Inviting;

/** The meetings of a set that are still to come; in the transaction at hand. */
@ApplicationScoped
class SetMeetings {

  private static final String TO_COME =
      """
      select id from session where learning_set_id = :set and state = 'SCHEDULED' and starts_at_utc > :now
      order by id
      """;

  private static final String LOCK =
      """
      select s.id from learning_set l join session s on s.learning_set_id = l.id
      where l.cohort_id = :cohort and s.state = 'SCHEDULED' and s.starts_at_utc > :now
      order by s.id for update of s
      """;

  private static final String INVITATIONS =
      """
      select i.id from session s join invitation i on i.session_id = s.id
      where s.learning_set_id = :set and s.state = 'SCHEDULED' and s.starts_at_utc > :now
        and i.participant_id = :participant and i.withdrawn_at is null
      order by i.id
      """;

  private final Inviting inviting;
  private final Clock clock;

  SetMeetings(Inviting inviting, Clock clock) {
    this.inviting = inviting;
    this.clock = clock;
  }

  /**
   * Keeps everybody else from the meetings to come of a cohort's sets until the transaction ends:
   * all of them before the first is changed, and in one order, so that nobody waits for one who
   * waits for them.
   */
  Uni<Void> lock(UUID cohortId) {
    return Panache.getSession()
        .chain(
            hibernate ->
                hibernate
                    .createNativeQuery(LOCK, UUID.class)
                    .setParameter("cohort", cohortId)
                    .setParameter("now", clock.instant())
                    .getResultList())
        .replaceWithVoid();
  }

  Uni<Void> join(UUID setId, UUID participantId) {
    return Panache.getSession()
        .chain(
            hibernate ->
                hibernate
                    .createNativeQuery(TO_COME, UUID.class)
                    .setParameter("set", setId)
                    .setParameter("now", clock.instant())
                    .getResultList())
        .chain(
            meetings -> OneByOne.each(meetings, id -> inviting.invite(id, List.of(participantId))));
  }

  Uni<Void> leave(UUID setId, UUID participantId) {
    return Panache.getSession()
        .chain(
            hibernate ->
                hibernate
                    .createNativeQuery(INVITATIONS, UUID.class)
                    .setParameter("set", setId)
                    .setParameter("now", clock.instant())
                    .setParameter("participant", participantId)
                    .getResultList())
        .chain(invitations -> OneByOne.each(invitations, inviting::withdraw));
  }
}
