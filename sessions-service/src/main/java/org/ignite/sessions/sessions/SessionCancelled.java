package org.ignite.sessions.sessions;

import org.ignite.platform.problems.RuleBroken;

/** 409: nothing more happens to a cancelled session. */
public class SessionCancelled extends RuleBroken {

  SessionCancelled() {
    super("session-cancelled", "The session is cancelled.");
  }
}
