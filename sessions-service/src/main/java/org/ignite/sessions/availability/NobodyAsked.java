package org.ignite.sessions.availability;

import org.ignite.platform.problems.RuleBroken;

/** 422: a meeting is of somebody. */
public class NobodyAsked extends RuleBroken {

  public NobodyAsked() {
    super("nobody-asked", "Nobody is confirmed or active in the cohort, as far as is known here.");
  }
}
