package org.ignite.sessions.invitations;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
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

  Uni<Void> addAll(List<Invitation> invitations) {
    return Panache.getSession().chain(hibernate -> hibernate.persistAll(invitations.toArray()));
  }
}
