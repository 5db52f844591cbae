package org.ignite.sessions.sessions;

import org.ignite.platform.problems.RuleBroken;

/** 409: nobody is told of a draft. */
public class SessionDraft extends RuleBroken {

  SessionDraft() {
    super("session-draft", "The session is a draft.");
  }
}
