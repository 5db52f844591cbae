package org.ignite.sessions.prompts;

import org.ignite.platform.problems.RuleBroken;

/** 409: what people have seen is neither changed nor asked again. */
public class PromptOpened extends RuleBroken {

  PromptOpened() {
    super("prompt-opened", "The prompt has been opened, so it stays as it is.");
  }
}
