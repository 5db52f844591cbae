package org.ignite.sessions.sessions;

import org.ignite.platform.problems.RuleBroken;

/** 409: what people have been told of can't be made unsaid. */
public class SessionPublished extends RuleBroken {

  SessionPublished() {
    super("session-published", "The session is published.");
  }
}
