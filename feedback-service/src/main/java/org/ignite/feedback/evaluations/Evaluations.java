package org.ignite.feedback.evaluations;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.ignite.platform.problems.Missing;
import org.jspecify.annotations.Nullable;

/** All evaluations; in the session at hand. */
@ApplicationScoped
class Evaluations {

  Uni<Void> add(Evaluation evaluation) {
    return Panache.getSession().chain(session -> session.persist(evaluation));
  }

  /**
   * The evaluation, with its row locked until the transaction ends: of two who close it one is
   * first.
   *
   * @throws Missing 404, if there is none
   */
  Uni<Evaluation> lock(UUID id) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createSelectionQuery("from Evaluation where id = :id", Evaluation.class)
                    .setParameter("id", id)
                    .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                    .getSingleResultOrNull())
        .onItem()
        .ifNull()
        .failWith(() -> new Missing("evaluation"));
  }

  /** The evaluation of a session; null where nobody is known to have attended it. */
  Uni<@Nullable Evaluation> ofSession(UUID session) {
    return Panache.getSession()
        .chain(
            open ->
                open.createSelectionQuery(
                        "from Evaluation where sessionId = :session", Evaluation.class)
                    .setParameter("session", session)
                    .getSingleResultOrNull());
  }
}
