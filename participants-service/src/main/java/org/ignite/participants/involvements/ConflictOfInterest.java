package org.ignite.participants.involvements;

import org.ignite.platform.problems.RuleBroken;

/**
 * 409: who has a conflict of interest with a participant does not hold them. The reason is not
 * told.
 */
public class ConflictOfInterest extends RuleBroken {

  ConflictOfInterest() {
    super("conflict-of-interest", "A conflict of interest between the two has been declared.");
  }
}
