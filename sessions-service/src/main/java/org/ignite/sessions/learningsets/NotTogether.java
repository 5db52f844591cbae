package org.ignite.sessions.learningsets;

import org.ignite.platform.problems.RuleBroken;

/** 409: a conflict of interest keeps people apart; it is not said whose. */
public class NotTogether extends RuleBroken {

  NotTogether() {
    super("not-together", "A conflict of interest keeps them from sharing this set.");
  }
}
