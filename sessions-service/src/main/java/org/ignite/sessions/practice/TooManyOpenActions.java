package org.ignite.sessions.practice;

import org.ignite.platform.problems.RuleBroken;

/** 409: a slot ends with one or two actions, and they open the next check-in. */
public class TooManyOpenActions extends RuleBroken {

  TooManyOpenActions(int most) {
    super(
        "too-many-open-actions",
        "A member has at most %d actions open in a set at a time.".formatted(most));
  }
}
