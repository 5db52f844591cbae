package org.ignite.platform.finding;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.ignite.platform.problems.Missing;

/** Finds things by an id; in the session of Hibernate at hand. */
public final class Found {

  private Found() {}

  /**
   * The entity.
   *
   * @param what its name, as who asks reads it
   * @throws Missing 404, if there is none
   */
  public static <T> Uni<T> entity(Class<T> type, UUID id, String what) {
    return Panache.getSession()
        .chain(session -> session.find(type, id))
        .onItem()
        .ifNull()
        .failWith(() -> new Missing(what));
  }

  /**
   * The ids that a native query finds for one.
   *
   * @param sql selects ids by {@code :id}
   */
  public static Uni<List<UUID>> ids(String sql, UUID id) {
    return Panache.getSession()
        .chain(
            session ->
                session.createNativeQuery(sql, UUID.class).setParameter("id", id).getResultList());
  }

  /**
   * The id that a native query finds, as that of the row which it locks. A lock is a statement of
   * its own: PostgreSQL shows a statement what was committed before it began, so only what is read
   * after the wait for the lock is the present.
   *
   * @param sql selects one id by {@code :id}
   * @param what the name of what {@code id} stands for
   * @throws Missing 404, if there is none
   */
  public static Uni<UUID> id(String sql, UUID id, String what) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(sql, UUID.class)
                    .setParameter("id", id)
                    .getSingleResultOrNull())
        .onItem()
        .ifNull()
        .failWith(() -> new Missing(what));
  }
}
