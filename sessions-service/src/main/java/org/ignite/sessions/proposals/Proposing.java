package org.ignite.sessions.proposals;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.ignite.platform.versions.ExpectedVersion;
import org.ignite.sessions.SessionsConfig;
import org.jspecify.annotations.Nullable;

/** Putting proposals up, and taking them down. Each method is one transaction. */
@ApplicationScoped
public class Proposing {

  private final Proposals proposals;
  private final Backings backings;
  private final Clock clock;
  private final int mostOpen;

  Proposing(Proposals proposals, Backings backings, Clock clock, SessionsConfig config) {
    this.proposals = proposals;
    this.backings = backings;
    this.clock = clock;
    this.mostOpen = config.limits().openProposals();
  }

  /**
   * Puts a proposal up to a cohort. Its author is the first who backs it.
   *
   * @throws TooManyOpenProposals 409
   */
  @WithTransaction
  public Uni<StandingProposal> putUp(UUID cohortId, UUID authorId, ProposalDetails details) {
    Proposal proposal = new Proposal(cohortId, authorId, details, clock.instant());
    return proposals
        .add(proposal, mostOpen)
        .chain(() -> proposals.changed(proposal))
        .chain(() -> backings.add(proposal.id(), authorId, proposal.proposedAt()))
        .chain(() -> proposals.standing(proposal, authorId));
  }

  /**
   * Changes the words of an open one.
   *
   * @param change makes the new words out of those that stand
   * @throws org.ignite.platform.versions.StaleVersion 412
   * @throws ProposalTurned 409
   * @throws ProposalEnded 409
   */
  @WithTransaction
  public Uni<StandingProposal> change(
      UUID id, ExpectedVersion expected, UnaryOperator<ProposalDetails> change) {
    return proposals
        .lock(id)
        .invoke(proposal -> expected.check(proposal.version()))
        .call(
            proposal ->
                proposal.change(change.apply(proposal.details()))
                    ? proposals.changed(proposal)
                    : Uni.createFrom().voidItem())
        .chain(proposal -> proposals.standing(proposal, proposal.authorId()));
  }

  /**
   * Takes it back, for its author.
   *
   * @throws ProposalTurned 409
   * @throws ProposalEnded 409
   */
  @WithTransaction
  public Uni<StandingProposal> withdraw(UUID id, UUID authorId) {
    return end(id, authorId, Proposal::withdraw);
  }

  /**
   * Says to the cohort that it will not be turned, and why.
   *
   * @param viewer who of the programme team says so; null where the account has no person
   * @throws ProposalTurned 409
   * @throws ProposalEnded 409
   */
  @WithTransaction
  public Uni<StandingProposal> close(UUID id, String reason, @Nullable UUID viewer) {
    return end(id, viewer, proposal -> proposal.close(reason));
  }

  private Uni<StandingProposal> end(UUID id, @Nullable UUID viewer, Consumer<Proposal> ending) {
    return proposals
        .lock(id)
        .invoke(ending)
        .call(proposals::changed)
        .chain(proposal -> proposals.standing(proposal, viewer));
  }

  /**
   * Backs an open one. Twice is once; a backing that was withdrawn goes behind the others.
   *
   * @throws ProposalTurned 409
   * @throws ProposalEnded 409
   */
  @WithTransaction
  public Uni<Void> back(UUID id, UUID personId) {
    return proposals
        .lock(id)
        .invoke(Proposal::mustBeOpen)
        .chain(() -> backings.add(id, personId, clock.instant()));
  }

  /**
   * Withdraws a backing, if there is one.
   *
   * @throws ProposalTurned 409: the backers have been invited
   * @throws OwnProposal 409
   */
  @WithTransaction
  public Uni<Void> withdrawBacking(UUID id, UUID personId) {
    return proposals
        .lock(id)
        .invoke(Proposal::mustNotBeTurned)
        .invoke(
            proposal -> {
              if (proposal.authorId().equals(personId)) {
                throw new OwnProposal();
              }
            })
        .chain(() -> backings.remove(id, personId));
  }
}
