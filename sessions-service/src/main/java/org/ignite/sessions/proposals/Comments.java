package org.ignite.sessions.proposals;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.ignite.platform.problems.Missing;

/** All comments on proposals; in the session of Hibernate at hand. */
@ApplicationScoped
class Comments {

  private static final String COUNT =
      "select count(*) from ProposalComment where proposalId = :proposal and removedAt is null";

  Uni<Void> add(ProposalComment comment) {
    return Panache.getSession()
        .chain(session -> session.persist(comment).chain(() -> session.flush()));
  }

  /**
   * A comment on that proposal, and nobody else removes it until the transaction ends.
   *
   * @throws Missing 404, if there is none
   */
  Uni<ProposalComment> lock(UUID proposalId, UUID id) {
    return Panache.getSession()
        .chain(session -> session.find(ProposalComment.class, id, LockModeType.PESSIMISTIC_WRITE))
        .map(
            comment -> {
              if (comment == null || !comment.proposalId().equals(proposalId)) {
                throw new Missing("comment");
              }
              return comment;
            });
  }

  /** How many stand. */
  Uni<Long> count(UUID proposalId) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createSelectionQuery(COUNT, Long.class)
                    .setParameter("proposal", proposalId)
                    .getSingleResult());
  }
}
