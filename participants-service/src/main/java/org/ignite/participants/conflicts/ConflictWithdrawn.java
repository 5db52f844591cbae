package org.ignite.participants.conflicts;

import org.ignite.platform.problems.RuleBroken;

/** 409: what has been taken back can't be taken back again. */
public class ConflictWithdrawn extends RuleBroken {
  ConflictWithdrawn() {
    super("conflict-withdrawn", "This conflict of interest has been withdrawn already.");
  }
}
