package org.ignite.sessions.sessions;

import org.ignite.platform.problems.RuleBroken;

/** 409: nobody is asked to, or asked in, or answers to, what is over. */
public class SessionOver extends RuleBroken {

  public SessionOver() {
    super("session-over", "The session is over.");
  }
}
