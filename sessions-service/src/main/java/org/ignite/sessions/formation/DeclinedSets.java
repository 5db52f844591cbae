package org.ignite.sessions.formation;

import org.ignite.platform.problems.RuleBroken;

/** 409: somebody has declined; it is not said who, or how many. */
public class DeclinedSets extends RuleBroken {

  DeclinedSets() {
    super("sets-declined", "Not all of its members take the sets that they were shown.");
  }
}
