package org.ignite.participants.involvements;

import org.ignite.platform.problems.RuleBroken;

/** 409: the step does not follow the state in which the involvement is. */
public class WrongInvolvementState extends RuleBroken {

  WrongInvolvementState(String step, InvolvementState state) {
    super(
        "wrong-involvement-state",
        "An involvement that is " + state.text() + " can't " + step + ".");
  }
}
