package org.ignite.sessions.formation;

import org.ignite.platform.problems.RuleBroken;

/** 409: the cohort has no learning sets that could be changed. */
public class NoSetsToChange extends RuleBroken {

  NoSetsToChange() {
    super("no-sets-to-change", "The cohort has no learning sets yet.");
  }
}
