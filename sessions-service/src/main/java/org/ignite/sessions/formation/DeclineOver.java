package org.ignite.sessions.formation;

import org.ignite.platform.problems.RuleBroken;

/** 409: the time to decline is over. */
public class DeclineOver extends RuleBroken {

  DeclineOver() {
    super("decline-over", "The time to decline the set is over.");
  }
}
