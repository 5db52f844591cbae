package org.ignite.sessions.learningsets;

import org.ignite.platform.problems.RuleBroken;

/** 409: a cohort has one set of a name. */
public class SetNameTaken extends RuleBroken {

  SetNameTaken() {
    super("set-name-taken", "Another set of the cohort has this name.");
  }
}
