package org.ignite.participants.participants;

import org.ignite.platform.problems.RuleBroken;

/** 409: one address is asked once a cohort. */
public class AlreadyAsked extends RuleBroken {
  AlreadyAsked() {
    super("already-asked", "This mail address has been asked to apply for this cohort.");
  }
}
