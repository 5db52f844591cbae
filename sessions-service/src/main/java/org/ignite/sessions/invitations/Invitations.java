package org.ignite.sessions.invitations;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ignite.platform.finding.Found;
import org.ignite.platform.problems.Missing;
import org.ignite.sessions.people.Standing;

/** All invitations; in the session of Hibernate at hand. */
@ApplicationScoped
class Invitations {

  /**
   * The invitation.
   *
   * @throws Missing 404, if there is none
   */
  Uni<Invitation> find(UUID id) {
    return Found.entity(Invitation.class, id, "invitation");
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
                          and %s
                        order by i.waitingNumber
                        """
                            .formatted(Standing.belongs("p")),
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
    return nextNumber(sessionId, 0, Long.MAX_VALUE);
  }

  /** The same among those who wait before all others, because they had a seat. */
  Uni<Long> nextNumberOfReturned(UUID sessionId) {
    return nextNumber(sessionId, Invitation.BEFORE_ALL, 0);
  }

  private static Uni<Long> nextNumber(UUID sessionId, long above, long below) {
    return Panache.getSession()
        .chain(
            hibernate ->
                hibernate
                    .createQuery(
                        "select coalesce(max(waitingNumber), :above) + 1 from Invitation where"
                            + " sessionId = :session and seat = WAITING and waitingNumber > :above"
                            + " and waitingNumber < :below",
                        Long.class)
                    .setParameter("session", sessionId)
                    .setParameter("above", above)
                    .setParameter("below", below)
                    .getSingleResult());
  }

  Uni<Void> addAll(List<Invitation> invitations) {
    return Panache.getSession().chain(hibernate -> hibernate.persistAll(invitations.toArray()));
  }
}
