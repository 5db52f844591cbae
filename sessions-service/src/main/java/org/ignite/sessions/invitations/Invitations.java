package org.ignite.sessions.invitations;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ignite.platform.problems.Missing;

/** All invitations; in the session of Hibernate at hand. */
@ApplicationScoped
class Invitations {

  /**
   * The invitation.
   *
   * @throws Missing 404, if there is none
   */
  Uni<Invitation> find(UUID id) {
    return Panache.getSession()
        .chain(hibernate -> hibernate.find(Invitation.class, id))
        .onItem()
        .ifNull()
        .failWith(() -> new Missing("invitation"));
  }

  /** Every invitation to a session, in the order in which they were sent. */
  Uni<List<Invitation>> of(UUID sessionId) {
    return Panache.getSession()
        .chain(
            hibernate ->
                hibernate
                    .createQuery(
                        "from Invitation where sessionId = :session order by id", Invitation.class)
                    .setParameter("session", sessionId)
                    .getResultList());
  }

  /** Those that were not taken back, in the order in which they were sent. */
  Uni<List<Invitation>> standing(UUID sessionId) {
    return of(sessionId)
        .map(all -> all.stream().filter(invitation -> !invitation.withdrawn()).toList());
  }

  /** The first of those who wait for a seat and still take part, in their order. */
  Uni<List<Invitation>> waiting(UUID sessionId, int most) {
    return Panache.getSession()
        .chain(
            hibernate ->
                hibernate
                    .createQuery(
                        """
                        select i from Invitation i, Participant p
                        where i.sessionId = :session and i.seat = WAITING and p.id = i.participantId
                          and p.state in ('confirmed', 'active', 'completed')
                        order by i.waitingNumber
                        """,
                        Invitation.class)
                    .setParameter("session", sessionId)
                    .setMaxResults(most)
                    .getResultList());
  }

  /** Those whose offered seat was not taken in time. */
  Uni<List<Invitation>> lapsed(UUID sessionId, Instant now) {
    return Panache.getSession()
        .chain(
            hibernate ->
                hibernate
                    .createQuery(
                        "from Invitation where sessionId = :session and seat = OFFERED and"
                            + " offerExpiresAt <= :now order by id",
                        Invitation.class)
                    .setParameter("session", sessionId)
                    .setParameter("now", now)
                    .getResultList());
  }

  /** Those whose offered seat is kept for longer than that. */
  Uni<List<Invitation>> offered(UUID sessionId, Instant longerThan) {
    return Panache.getSession()
        .chain(
            hibernate ->
                hibernate
                    .createQuery(
                        "from Invitation where sessionId = :session and seat = OFFERED and"
                            + " offerExpiresAt > :until order by id",
                        Invitation.class)
                    .setParameter("session", sessionId)
                    .setParameter("until", longerThan)
                    .getResultList());
  }

  /**
   * The number behind the last of a session's waiting list, and 1 where nobody waits. It counts
   * this list alone: one that all lists shared would count the replies to other sessions. Exact
   * under the session's lock.
   */
  Uni<Long> nextNumber(UUID sessionId) {
    return Panache.getSession()
        .chain(
            hibernate ->
                hibernate
                    .createQuery(
                        "select coalesce(max(waitingNumber), 0L) + 1L from Invitation where"
                            + " sessionId = :session and seat = WAITING",
                        Long.class)
                    .setParameter("session", sessionId)
                    .getSingleResult());
  }

  Uni<Void> addAll(List<Invitation> invitations) {
    return Panache.getSession().chain(hibernate -> hibernate.persistAll(invitations.toArray()));
  }
}
