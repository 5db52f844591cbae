package org.ignite.sessions.proposals;

import org.ignite.sessions.people.Person;
import org.jspecify.annotations.Nullable;

/**
 * A proposal with what belongs to the whole picture of it.
 *
 * @param author null while nothing is known of them
 * @param support who stands behind it
 * @param comments how many stand
 */
public record StandingProposal(
    Proposal proposal, @Nullable Person author, Support support, long comments) {

  /**
   * Who stands behind a proposal.
   *
   * @param backers how many take part in the cohort (still)
   * @param backed whether the viewer is one of them
   */
  public record Support(long backers, boolean backed) {}
}
