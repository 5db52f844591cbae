package org.ignite.sessions.proposals;

import java.time.Duration;
import java.time.Instant;
import org.ignite.platform.problems.InvalidRequest;
import org.ignite.sessions.sessions.Confidentiality;
import org.ignite.sessions.sessions.SessionDetails;
import org.ignite.sessions.sessions.SessionPlan;
import org.jspecify.annotations.Nullable;

/**
 * What the programme team makes of a proposal.
 *
 * @param format null for the one that was proposed
 * @param confidentiality null for what is usual for its kind
 * @param details its title among them, which is the team's: titles of sessions travel in events,
 *     and the author's words do not
 * @param othersFrom when the rest of the cohort is invited; null for what is usual, or for never
 * @param backersOnly that the rest is never invited
 */
public record SessionToBe(
    @Nullable ProposalFormat format,
    @Nullable Confidentiality confidentiality,
    SessionDetails details,
    @Nullable Instant othersFrom,
    boolean backersOnly) {

  /**
   * A checked one.
   *
   * @throws InvalidRequest 422, if the others are to be invited and are not
   */
  public SessionToBe {
    if (backersOnly && othersFrom != null) {
      throw new InvalidRequest("/othersFrom", "Say either othersFrom or backersOnly: true.");
    }
  }

  SessionPlan plan(Proposal proposal) {
    ProposalFormat chosen = format == null ? proposal.details().format() : format;
    return new SessionPlan(
        proposal.cohortId(),
        chosen.kind(),
        confidentiality,
        false,
        null,
        details.about(proposal.details().themes()));
  }

  Instant begins() {
    return details.time().startsAtUtc();
  }

  /**
   * When the rest of the cohort is invited; null for never.
   *
   * @param usual how long after the backers, where nothing is said
   */
  @Nullable Instant othersFrom(Instant now, Duration usual) {
    if (backersOnly) {
      return null;
    }
    return othersFrom == null ? now.plus(usual) : othersFrom;
  }
}
