package org.ignite.participants.cohorts;

import org.ignite.platform.problems.RuleBroken;

/** 409: nobody applies before it is said what they will sign. */
public class CommitmentTextMissing extends RuleBroken {

  CommitmentTextMissing() {
    super("commitment-text-missing", "The cohort has no commitment text.");
  }
}
