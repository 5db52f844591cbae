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

  private static final String SAID =
      "select count(*) from ProposalComment where proposalId = :proposal and authorId = :author and"
          + " not byTeam";

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

  /** How many a participant has made, removed ones included. Exact under the proposal's lock. */
  Uni<Long> said(UUID proposalId, UUID authorId) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createSelectionQuery(SAID, Long.class)
                    .setParameter("proposal", proposalId)
                    .setParameter("author", authorId)
                    .getSingleResult());
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
