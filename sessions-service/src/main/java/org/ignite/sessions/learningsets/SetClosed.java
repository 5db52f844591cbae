package org.ignite.sessions.learningsets;

import org.ignite.platform.problems.RuleBroken;

/** 409: of a set that is closed nothing more comes. */
public class SetClosed extends RuleBroken {

  SetClosed() {
    super("set-closed", "The learning set is closed.");
  }
}
