package org.ignite.sessions.prompts;

import org.ignite.platform.problems.RuleBroken;

/** 409: no more devices answer than a room has. */
public class PromptFull extends RuleBroken {

  PromptFull(int most) {
    super("prompt-full", "%d devices have answered this prompt; it takes no more.".formatted(most));
  }
}
