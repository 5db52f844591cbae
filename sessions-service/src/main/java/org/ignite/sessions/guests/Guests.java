package org.ignite.sessions.guests;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.ignite.platform.finding.Found;
import org.ignite.platform.problems.Missing;
import org.ignite.sessions.sessions.Session;
import org.ignite.sessions.sessions.Sessions;

/** All guests; in the session of Hibernate at hand. */
@ApplicationScoped
class Guests {

  private final Sessions sessions;

  Guests(Sessions sessions) {
    this.sessions = sessions;
  }

  /**
   * The session that a guest is asked to, locked: whatever changes a guest waits for whatever
   * changes the session, and the other way round.
   *
   * @throws Missing 404, if there is no such guest
   */
  Uni<Session> lockSessionOf(UUID guestId) {
    return Found.id("select session_id from guest where id = :id", guestId, "guest")
        .chain(sessions::lock);
  }

  /**
   * The guest.
   *
   * @throws Missing 404, if there is none
   */
  Uni<Guest> find(UUID id) {
    return Found.entity(Guest.class, id, "guest");
  }

  Uni<Boolean> hasAddress(UUID sessionId, String email) {
    return Panache.getSession()
        .chain(
            hibernate ->
                hibernate
                    .createQuery(
                        "select count(*) from Guest where sessionId = :session and lower(email) ="
                            + " lower(:email) and revokedAt is null",
                        Long.class)
                    .setParameter("session", sessionId)
                    .setParameter("email", email)
                    .getSingleResult())
        .map(guests -> guests > 0);
  }

  /** How many were ever asked to a session. Exact under its lock. */
  Uni<Long> asked(UUID sessionId) {
    return Panache.getSession()
        .chain(
            hibernate ->
                hibernate
                    .createQuery(
                        "select count(*) from Guest where sessionId = :session", Long.class)
                    .setParameter("session", sessionId)
                    .getSingleResult());
  }

  /** Those of a session who can be written to. */
  Uni<List<Guest>> reachable(UUID sessionId) {
    return Panache.getSession()
        .chain(
            hibernate ->
                hibernate
                    .createQuery(
                        "from Guest where sessionId = :session and revokedAt is null and"
                            + " forgottenAt is null order by id",
                        Guest.class)
                    .setParameter("session", sessionId)
                    .getResultList());
  }

  Uni<Void> add(Guest guest) {
    return Panache.getSession().chain(hibernate -> hibernate.persist(guest));
  }
}
