package org.ignite.sessions.prompts;

import org.ignite.platform.problems.RuleBroken;

/** 409: what has been shown is not taken back by its author: the change would point at them. */
public class AnswerShown extends RuleBroken {

  AnswerShown() {
    super("answer-shown", "This device's answer has been shown, so it stays.");
  }
}
