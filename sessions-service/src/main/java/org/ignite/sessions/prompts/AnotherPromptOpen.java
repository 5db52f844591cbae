package org.ignite.sessions.prompts;

import org.ignite.platform.problems.RuleBroken;

/** 409: one thing is asked at a time. */
public class AnotherPromptOpen extends RuleBroken {

  AnotherPromptOpen() {
    super("another-prompt-open", "Another prompt of the session is open.");
  }
}
