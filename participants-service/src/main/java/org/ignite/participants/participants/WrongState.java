package org.ignite.participants.participants;

import org.ignite.platform.problems.RuleBroken;

/** 409: the step does not follow the state. */
public class WrongState extends RuleBroken {

  WrongState(String step, ParticipantState state) {
    super("wrong-state", "Who is " + state.text() + " can't " + step + ".");
  }
}
