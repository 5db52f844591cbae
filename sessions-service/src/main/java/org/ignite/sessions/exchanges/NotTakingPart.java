package org.ignite.sessions.exchanges;

import org.ignite.platform.problems.RuleBroken;

/** 409: exchanges are for those who take part in the cohort now. */
public class NotTakingPart extends RuleBroken {

  NotTakingPart() {
    super(
        "not-taking-part",
        "Only confirmed and active participants of the cohort take part in exchanges.");
  }
}
