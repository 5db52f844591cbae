package org.ignite.sessions.sessions;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.ignite.platform.finding.Found;
import org.ignite.platform.problems.Missing;
import org.ignite.sessions.people.Standing;
import org.jspecify.annotations.Nullable;

/** All sessions; in the session of Hibernate at hand. */
@ApplicationScoped
public class Sessions {

  private static final String LOCK = "select id, version from session where id = :id for update";

  private static final String LOCK_OF_INVITATION =
      """
      select s.id, s.version from session s join invitation i on i.session_id = s.id where i.id = :id
      for update of s
      """;

  /**
   * What takes a seat in session {@code s}: a yes of somebody who has not left the cohort, or an
   * offer.
   */
  public static final String TAKES_A_SEAT =
      """
      i.session_id = s.id and i.seat in ('TAKEN', 'OFFERED') and i.withdrawn_at is null and not exists (
        select from participant p where p.id = i.participant_id and %s)
      """
          .formatted(Standing.hasLeft("p"));

  /**
   * That who invitation {@code i} is to was expected when its session, which has begun, did: the
   * last that anybody may know who is not told what was answered since. Not who was known to be at
   * something else that was moved or called off since.
   */
  public static final String EXPECTED_AT_START =
      "coalesce(i.expected_at_start, i.reply <> 'NO' and i.seat not in ('WAITING', 'OFFERED'))";

  private static final String SEATS_TAKEN =
      """
      select count(*) from session s join invitation i on %s
      where s.id = :session and i.id is distinct from :but
      """
          .formatted(TAKES_A_SEAT);

  /** Takes a draft away for good. */
  Uni<Void> remove(Session session) {
    return Panache.getSession().chain(hibernate -> hibernate.remove(session));
  }

  public Uni<Void> add(Session session) {
    return Panache.getSession().chain(hibernate -> hibernate.persist(session));
  }

  /**
   * The session, and nobody else changes it, its places or its invitations until the transaction
   * ends. The lock is a statement of its own: PostgreSQL shows a statement what was committed
   * before it began, so only what is read after the wait for the lock is the present.
   *
   * @throws Missing 404, if there is none
   */
  public Uni<Session> lock(UUID id) {
    return lock(LOCK, id);
  }

  /**
   * The same for the session that an invitation is for.
   *
   * @throws Missing 404, if there is no such invitation
   */
  public Uni<Session> lockOfInvitation(UUID invitationId) {
    return lock(LOCK_OF_INVITATION, invitationId);
  }

  private static Uni<Session> lock(String sql, UUID id) {
    return Panache.getSession()
        .chain(
            hibernate ->
                hibernate
                    .createNativeQuery(sql, Tuple.class)
                    .setParameter("id", id)
                    .getSingleResultOrNull()
                    .onItem()
                    .ifNull()
                    .failWith(() -> new Missing("session"))
                    .chain(
                        locked ->
                            present(
                                hibernate,
                                locked.get(0, UUID.class),
                                locked.get(1, Number.class).longValue())));
  }

  /** One that was read before the wait for the lock is what it was then. */
  private static Uni<Session> present(Mutiny.Session hibernate, UUID id, long version) {
    return hibernate
        .find(Session.class, id)
        .call(
            session ->
                session.version() == version
                    ? Uni.createFrom().voidItem()
                    : hibernate.refresh(session));
  }

  /**
   * The cohort of a session, which never changes.
   *
   * @throws Missing 404, if there is no such session
   */
  public Uni<UUID> cohort(UUID id) {
    return Found.id("select cohort_id from session where id = :id", id, "session");
  }

  /** The session, unlocked. */
  public Uni<Session> find(UUID id) {
    return Found.entity(Session.class, id, "session");
  }

  /**
   * How many seats are taken, or offered, without those of who has withdrawn since. Exact under the
   * session's lock.
   *
   * @param but an invitation that does not count; null for none
   */
  public Uni<Long> seatsTaken(UUID sessionId, @Nullable UUID but) {
    return Panache.getSession()
        .chain(
            hibernate ->
                hibernate
                    .createNativeQuery(SEATS_TAKEN, Long.class)
                    .setParameter("session", sessionId)
                    .setParameter("but", but)
                    .getSingleResult());
  }
}
