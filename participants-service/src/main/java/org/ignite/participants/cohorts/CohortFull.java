package org.ignite.participants.cohorts;

import org.ignite.platform.problems.RuleBroken;

/** 409: the cohort has no place left. */
public class CohortFull extends RuleBroken {

  CohortFull(int capacity) {
    super("cohort-full", "All " + capacity + " places are offered or taken.");
  }
}
