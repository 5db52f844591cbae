package org.ignite.sessions.formation;

import org.ignite.platform.problems.RuleBroken;

/** 409: what its members have been shown is changed by another search alone. */
public class AllocationProposed extends RuleBroken {

  AllocationProposed() {
    super("allocation-proposed", "Its members have been shown this draft.");
  }
}
