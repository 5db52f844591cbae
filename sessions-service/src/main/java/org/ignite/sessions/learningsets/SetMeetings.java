package org.ignite.sessions.learningsets;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ignite.platform.steps.OneByOne;
import org.ignite.sessions.invitations.Inviting;
import org.ignite.sessions.sessions.SessionScheduling;
import org.ignite.sessions.sessions.Sessions;

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
      where l.cohort_id = :cohort and s.state in ('SCHEDULED', 'DRAFT') and s.starts_at_utc > :now
      order by s.id for update of s
      """;

  /** Drafts as well. */
  private static final String PLANNED =
      """
      select id from session
      where learning_set_id = :set and state in ('SCHEDULED', 'DRAFT') and starts_at_utc > :now and %s
      order by id
      """;

  private static final String FROM =
      PLANNED.formatted("starts_at >= :day and facilitator_id <> :by");

  private static final String HELD = PLANNED.formatted("facilitator_id = :by");

  private static final String ALL = PLANNED.formatted("true");

  private static final String INVITATIONS =
      """
      select i.id from session s join invitation i on i.session_id = s.id
      where s.learning_set_id = :set and s.state = 'SCHEDULED' and s.starts_at_utc > :now
        and i.participant_id = :participant and i.withdrawn_at is null
      order by i.id
      """;

  /** Shown to those who may see the session. */
  private static final String SET_ENDED = "The learning set does not meet any more.";

  private final Inviting inviting;
  private final Sessions sessions;
  private final SessionScheduling scheduling;
  private final Clock clock;

  SetMeetings(Inviting inviting, Sessions sessions, SessionScheduling scheduling, Clock clock) {
    this.inviting = inviting;
    this.sessions = sessions;
    this.scheduling = scheduling;
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

  /**
   * Gives the set's meetings, from a day on in their own zone, to whoever holds it next.
   *
   * @throws org.ignite.sessions.clashes.DoubleBooked 409
   */
  Uni<Void> handOver(UUID setId, UUID facilitatorId, LocalDate from) {
    return Panache.getSession()
        .chain(
            hibernate ->
                hibernate
                    .createNativeQuery(FROM, UUID.class)
                    .setParameter("set", setId)
                    .setParameter("now", clock.instant())
                    .setParameter("day", from.atStartOfDay())
                    .setParameter("by", facilitatorId)
                    .getResultList())
        .chain(meetings -> heldBy(meetings, facilitatorId));
  }

  /** Gives back what somebody was to hold who has not begun to hold the set. */
  Uni<Void> giveBack(LearningSet set) {
    UUID next = set.nextFacilitatorId();
    return next == null
        ? Uni.createFrom().voidItem()
        : Panache.getSession()
            .chain(
                hibernate ->
                    hibernate
                        .createNativeQuery(HELD, UUID.class)
                        .setParameter("set", set.id())
                        .setParameter("now", clock.instant())
                        .setParameter("by", next)
                        .getResultList())
            .chain(meetings -> heldBy(meetings, set.facilitatorId()));
  }

  private Uni<Void> heldBy(List<UUID> meetings, UUID facilitatorId) {
    return OneByOne.each(
        meetings,
        id ->
            sessions
                .lock(id)
                .chain(
                    meeting ->
                        scheduling.change(meeting, meeting.details().heldBy(facilitatorId), null)));
  }

  /** Cancels what was published, and takes drafts away. */
  Uni<Void> callOff(UUID setId) {
    return Panache.getSession()
        .chain(
            hibernate ->
                hibernate
                    .createNativeQuery(ALL, UUID.class)
                    .setParameter("set", setId)
                    .setParameter("now", clock.instant())
                    .getResultList())
        .chain(meetings -> OneByOne.each(meetings, id -> scheduling.callOff(id, SET_ENDED)));
  }
}
