package org.ignite.participants.cohorts;

import org.ignite.platform.problems.RuleBroken;

/** 409: the step does not follow the state in which the cohort is. */
public class WrongCohortState extends RuleBroken {

  WrongCohortState(String step, CohortState state) {
    super("wrong-cohort-state", "A cohort that is " + state.text() + " can't be " + step + ".");
  }
}
