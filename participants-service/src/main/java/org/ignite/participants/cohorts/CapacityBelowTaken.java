package org.ignite.participants.cohorts;

import org.ignite.platform.problems.RuleBroken;

/** 409: the capacity can't fall below the places that are offered or taken. */
public class CapacityBelowTaken extends RuleBroken {

  CapacityBelowTaken(int taken) {
    super("capacity-below-taken", taken + " places are offered or taken already.");
  }
}
