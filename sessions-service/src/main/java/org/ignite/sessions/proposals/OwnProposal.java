package org.ignite.sessions.proposals;

import org.ignite.platform.problems.RuleBroken;

/** 409: who puts a proposal up backs it for as long as it stands. */
public class OwnProposal extends RuleBroken {

  OwnProposal() {
    super("own-proposal", "The author of a proposal backs it for as long as it stands.");
  }
}
