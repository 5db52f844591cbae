package org.ignite.sessions.proposals;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.ignite.sessions.SessionsConfig;
import org.ignite.sessions.invitations.Inviting;
import org.ignite.sessions.sessions.Session;
import org.ignite.sessions.sessions.SessionScheduling;
import org.jspecify.annotations.Nullable;

/** Making sessions out of proposals. */
@ApplicationScoped
public class Turning {

  private final Proposals proposals;
  private final Backings backings;
  private final SessionScheduling scheduling;
  private final Inviting inviting;
  private final Clock clock;
  private final SessionsConfig config;

  Turning(
      Proposals proposals,
      Backings backings,
      SessionScheduling scheduling,
      Inviting inviting,
      Clock clock,
      SessionsConfig config) {
    this.proposals = proposals;
    this.backings = backings;
    this.scheduling = scheduling;
    this.inviting = inviting;
    this.clock = clock;
    this.config = config;
  }

  /**
   * Schedules the session and invites those who back the proposal, its author first and the others
   * in the order in which they did: all of it or nothing, and once.
   *
   * @param viewer who of the programme team turns it; null where the account has no person
   * @throws ProposalTurned 409
   * @throws ProposalEnded 409
   * @throws WrongTimeForOthers 422
   * @throws org.ignite.sessions.sessions.OutsideSeason 422
   * @throws org.ignite.sessions.people.NotAFacilitator 422
   */
  @WithTransaction
  public Uni<StandingProposal> turn(UUID id, SessionToBe toBe, @Nullable UUID viewer) {
    return proposals
        .lock(id)
        .invoke(Proposal::mustBeOpen)
        .call(
            proposal ->
                scheduling
                    .schedule(toBe.plan(proposal))
                    .chain(held -> turned(proposal, toBe, held.session())))
        .chain(proposal -> proposals.standing(proposal, viewer));
  }

  private Uni<Void> turned(Proposal proposal, SessionToBe toBe, Session session) {
    Instant now = clock.instant();
    Instant othersFrom = toBe.othersFrom(now, config.proposals().othersAfter());
    proposal.turn(session.id(), toBe.begins(), othersFrom, now);
    return proposals
        .changed(proposal)
        .chain(() -> backings.invitable(proposal.id()))
        .chain(
            backers ->
                backers.isEmpty() // they have all withdrawn from the cohort
                    ? Uni.createFrom().voidItem()
                    : inviting.invite(session.id(), backers).replaceWithVoid());
  }
}
