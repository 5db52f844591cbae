package org.ignite.sessions.proposals;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.ignite.platform.audit.Audit;
import org.ignite.platform.finding.Found;
import org.ignite.platform.problems.Missing;
import org.ignite.sessions.people.People;
import org.jspecify.annotations.Nullable;

/** All proposals; in the session of Hibernate at hand. */
@ApplicationScoped
class Proposals {

  private static final String LOCK = "select id from proposal where id = :id for update";

  /** Until the transaction ends the author puts up no other; the key is that of nothing else. */
  private static final String ONE_BY_ONE =
      "select 1 from pg_advisory_xact_lock(hashtextextended(:key, 0))";

  private static final String OPEN =
      "select count(*) from Proposal where cohortId = :cohort and authorId = :author and state ="
          + " :open";

  private final Backings backings;
  private final Comments comments;
  private final People people;
  private final Audit audit;

  Proposals(Backings backings, Comments comments, People people, Audit audit) {
    this.backings = backings;
    this.comments = comments;
    this.people = people;
    this.audit = audit;
  }

  /**
   * Puts one up.
   *
   * @param most how many of its author's are open in its cohort at a time
   * @throws TooManyOpenProposals 409
   */
  Uni<Void> add(Proposal proposal, int most) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(ONE_BY_ONE, Integer.class)
                    .setParameter(
                        "key", "proposals\n" + proposal.cohortId() + "\n" + proposal.authorId())
                    .getSingleResult()
                    .chain(
                        () ->
                            session
                                .createSelectionQuery(OPEN, Long.class)
                                .setParameter("cohort", proposal.cohortId())
                                .setParameter("author", proposal.authorId())
                                .setParameter("open", ProposalState.OPEN)
                                .getSingleResult())
                    .invoke(
                        open -> {
                          if (open >= most) {
                            throw new TooManyOpenProposals(most);
                          }
                        })
                    .chain(() -> session.persist(proposal)));
  }

  /**
   * The proposal, and nobody else changes, backs or comments on it until the transaction ends. What
   * is read after the wait for the lock is the present.
   *
   * @throws Missing 404, if there is none
   */
  Uni<Proposal> lock(UUID id) {
    return Found.id(LOCK, id, "proposal")
        .chain(locked -> Found.entity(Proposal.class, locked, "proposal"));
  }

  /**
   * Writes a change of it down at once, so that it has its new version, and who made it. There is
   * no event: what participants propose is theirs, and no other service's.
   */
  Uni<Void> changed(Proposal proposal) {
    return Panache.getSession()
        .chain(session -> session.flush())
        .chain(() -> audit.record("proposal", proposal.id()));
  }

  /** It, and what stands around it, as {@code viewer} sees it. */
  Uni<StandingProposal> standing(Proposal proposal, @Nullable UUID viewer) {
    return people
        .person(proposal.authorId())
        .chain(
            author ->
                backings
                    .of(proposal.id(), viewer)
                    .chain(
                        support ->
                            comments
                                .count(proposal.id())
                                .map(
                                    count ->
                                        new StandingProposal(proposal, author, support, count))));
  }
}
