package org.ignite.sessions.practice;

import org.ignite.platform.problems.RuleBroken;

/** 409: it was resolved or withdrawn. */
public class IssueEnded extends RuleBroken {

  IssueEnded() {
    super("issue-ended", "The issue was resolved or withdrawn.");
  }
}
