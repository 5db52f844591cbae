package org.ignite.sessions.wishes;

import org.ignite.platform.problems.RuleBroken;

/** 409: sets are formed by what was wished until the programme team stopped asking. */
public class SetWishesClosed extends RuleBroken {

  SetWishesClosed() {
    super("set-wishes-closed", "The programme team does not ask for wishes at the moment.");
  }
}
