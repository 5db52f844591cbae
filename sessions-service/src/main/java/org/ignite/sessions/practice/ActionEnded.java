package org.ignite.sessions.practice;

import org.ignite.platform.problems.RuleBroken;

/** 409: it was done or dropped. */
public class ActionEnded extends RuleBroken {

  ActionEnded() {
    super("action-ended", "The action was done or dropped.");
  }
}
