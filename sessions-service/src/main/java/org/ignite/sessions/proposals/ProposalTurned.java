package org.ignite.sessions.proposals;

import org.ignite.platform.problems.RuleBroken;

/** 409: it is a session now. */
public class ProposalTurned extends RuleBroken {

  ProposalTurned() {
    super("proposal-turned", "The proposal has become a session.");
  }
}
