package org.ignite.sessions.proposals;

import org.ignite.platform.problems.RuleBroken;

/** 409: nobody fills the list of a cohort alone. */
public class TooManyOpenProposals extends RuleBroken {

  TooManyOpenProposals(int most) {
    super(
        "too-many-open-proposals",
        "A participant has at most %d proposals open at a time.".formatted(most));
  }
}
