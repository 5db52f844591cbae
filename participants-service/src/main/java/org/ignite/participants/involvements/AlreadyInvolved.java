package org.ignite.participants.involvements;

import org.ignite.platform.problems.RuleBroken;

/** 409: a person has a part in a cohort once. */
public class AlreadyInvolved extends RuleBroken {

  AlreadyInvolved() {
    super(
        "already-involved", "This person has been invited to this part in the cohort, or has it.");
  }
}
