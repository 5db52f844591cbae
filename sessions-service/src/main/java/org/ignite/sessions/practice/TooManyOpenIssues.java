package org.ignite.sessions.practice;

import org.ignite.platform.problems.RuleBroken;

/** 409: a set has time for one or two issues of somebody at a meeting. */
public class TooManyOpenIssues extends RuleBroken {

  TooManyOpenIssues(int most) {
    super(
        "too-many-open-issues",
        "A member has at most %d issues open in a set at a time.".formatted(most));
  }
}
