package org.ignite.sessions.proposals;

import org.ignite.platform.problems.RuleBroken;

/** 409: it was withdrawn or closed. */
public class ProposalEnded extends RuleBroken {

  ProposalEnded() {
    super("proposal-ended", "The proposal was withdrawn by its author or closed by the team.");
  }
}
