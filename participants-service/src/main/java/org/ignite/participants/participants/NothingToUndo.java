package org.ignite.participants.participants;

import org.ignite.platform.problems.RuleBroken;

/** 409: no step is there, or the last one was the participant's own. */
public class NothingToUndo extends RuleBroken {
  NothingToUndo() {
    super("nothing-to-undo", "There is no step of the programme team that could be undone.");
  }
}
