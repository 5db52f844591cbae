package org.ignite.participants.cohorts;

import org.ignite.platform.problems.RuleBroken;

/** 409: what needs an open season does not happen in a cohort that has not begun or is over. */
public class CohortClosed extends RuleBroken {

  CohortClosed(CohortState state) {
    super("cohort-closed", "The cohort is " + state.text() + ".");
  }
}
