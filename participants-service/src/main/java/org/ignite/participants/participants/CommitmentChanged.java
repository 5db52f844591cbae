package org.ignite.participants.participants;

import org.ignite.platform.problems.RuleBroken;

/** 409: nobody signs words that they have not read. */
public class CommitmentChanged extends RuleBroken {
  CommitmentChanged() {
    super("commitment-changed", "The commitment has changed since it was read.");
  }
}
