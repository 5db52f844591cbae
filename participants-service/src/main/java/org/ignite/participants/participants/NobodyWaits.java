package org.ignite.participants.participants;

import org.ignite.platform.problems.RuleBroken;

/** 409: there is nobody to take the place. */
public class NobodyWaits extends RuleBroken {
  NobodyWaits() {
    super("nobody-waits", "Nobody is on the waiting list of the cohort.");
  }
}
