package org.ignite.participants.cohorts;

import org.ignite.platform.problems.RuleBroken;

/** 409: people apply while a cohort recruits, not before and not behind it. */
public class CohortNotRecruiting extends RuleBroken {

  CohortNotRecruiting(CohortState state) {
    super("cohort-not-recruiting", "The cohort is " + state.text() + ".");
  }
}
