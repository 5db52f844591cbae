package org.ignite.sessions.prompts;

import org.ignite.platform.problems.RuleBroken;

/** 409: fewer people than in a large group would be told by what they answer. */
public class NotALargeGroupSession extends RuleBroken {

  NotALargeGroupSession() {
    super("not-a-large-group-session", "Prompts are asked in large-group sessions alone.");
  }
}
