package org.ignite.sessions.prompts;

import org.ignite.platform.problems.RuleBroken;

/** 409: answers are taken while a prompt is open, neither before nor after. */
public class PromptNotOpen extends RuleBroken {

  public PromptNotOpen() {
    super("prompt-not-open", "The prompt is not open.");
  }
}
