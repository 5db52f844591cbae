package org.ignite.participants.participants;

import org.ignite.platform.problems.RuleBroken;

/** 409: one person takes part in a cohort once. */
public class AlreadyParticipating extends RuleBroken {

  AlreadyParticipating() {
    super("already-participating", "This person is in the cohort already.");
  }
}
