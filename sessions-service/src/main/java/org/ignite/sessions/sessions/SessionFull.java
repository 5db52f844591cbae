package org.ignite.sessions.sessions;

import org.ignite.platform.problems.RuleBroken;

/** 409: every place is taken. */
public class SessionFull extends RuleBroken {

  SessionFull() {
    super("session-full", "Every place is taken.");
  }
}
