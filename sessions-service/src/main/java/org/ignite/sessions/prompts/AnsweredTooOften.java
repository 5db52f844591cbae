package org.ignite.sessions.prompts;

import org.ignite.platform.problems.RuleBroken;

/** 409: an answer is not replaced without end. */
public class AnsweredTooOften extends RuleBroken {

  AnsweredTooOften(int most) {
    super(
        "answered-too-often",
        "This device has sent its answer %d times; the last one stands.".formatted(most));
  }
}
