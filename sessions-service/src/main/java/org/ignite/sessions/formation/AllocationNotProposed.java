package org.ignite.sessions.formation;

import org.ignite.platform.problems.RuleBroken;

/** 409: nobody is put into a set that they have not been shown. */
public class AllocationNotProposed extends RuleBroken {

  AllocationNotProposed() {
    super("allocation-not-proposed", "Its members have not been shown this draft.");
  }
}
