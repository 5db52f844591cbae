package org.ignite.participants.programmes;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.ignite.platform.problems.Missing;

/** All programmes; in the session at hand. */
@ApplicationScoped
public class Programmes {

  public Uni<Void> add(Programme programme) {
    return Panache.getSession().chain(session -> session.persist(programme));
  }

  /**
   * The programme.
   *
   * @throws Missing 404, if there is none
   */
  public Uni<Programme> find(UUID id) {
    return Panache.getSession()
        .chain(session -> session.find(Programme.class, id))
        .onItem()
        .ifNull()
        .failWith(() -> new Missing("programme"));
  }
}
