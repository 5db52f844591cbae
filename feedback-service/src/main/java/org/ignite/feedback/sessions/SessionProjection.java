package org.ignite.feedback.sessions;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.ignite.platform.inbox.IncomingEvent;

/**
 * Keeps the copies of sessions and invitations, in the transaction at hand. An event that is not
 * newer than the copy changes nothing, so duplicates, late copies and the wrong order end in the
 * same state.
 */
@ApplicationScoped
public class SessionProjection {

  private static final String SESSION =
      """
      insert into session (id, version, cohort_id, title, state)
      values (:id, :version, :cohort, :title, :state)
      on conflict (id) do update
        set version = excluded.version, cohort_id = excluded.cohort_id,
            title = excluded.title, state = excluded.state
        where excluded.version > session.version
      """;

  private static final String INVITATION =
      """
      insert into invitation (id, version, session_id, person_id, attendance)
      values (:id, :version, :session, :person, :attendance)
      on conflict (id) do update
        set version = excluded.version, session_id = excluded.session_id,
            person_id = excluded.person_id, attendance = excluded.attendance
        where excluded.version > invitation.version
      """;

  private static final String CANCELLED =
      "select exists (select from session where id = :id and state = 'cancelled')";

  /**
   * Takes the state of a session.
   *
   * @return whether it was news
   */
  public Uni<Boolean> session(IncomingEvent event, SessionState state) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(SESSION)
                    .setParameter("id", state.sessionId())
                    .setParameter("version", event.aggregateVersion())
                    .setParameter("cohort", state.cohortId())
                    .setParameter("title", state.title())
                    .setParameter("state", state.state())
                    .executeUpdate())
        .map(rows -> rows == 1);
  }

  /**
   * Takes the state of an invitation.
   *
   * @return whether it was news
   */
  public Uni<Boolean> invitation(IncomingEvent event, InvitationState state) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(INVITATION)
                    .setParameter("id", state.invitationId())
                    .setParameter("version", event.aggregateVersion())
                    .setParameter("session", state.sessionId())
                    .setParameter("person", state.personId())
                    .setParameter("attendance", state.attendance())
                    .executeUpdate())
        .map(rows -> rows == 1);
  }

  /** Whether the session is known to be cancelled; one that is not known yet is not. */
  public Uni<Boolean> cancelled(UUID session) {
    return Panache.getSession()
        .chain(
            open ->
                open.createNativeQuery(CANCELLED, Boolean.class)
                    .setParameter("id", session)
                    .getSingleResult());
  }
}
