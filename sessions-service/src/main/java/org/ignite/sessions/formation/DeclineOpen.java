package org.ignite.sessions.formation;

import org.ignite.platform.problems.RuleBroken;

/** 409: members may still decline. */
public class DeclineOpen extends RuleBroken {

  DeclineOpen() {
    super("decline-open", "Its members can still decline their sets.");
  }
}
