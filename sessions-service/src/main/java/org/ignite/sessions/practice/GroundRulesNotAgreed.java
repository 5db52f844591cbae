package org.ignite.sessions.practice;

import org.ignite.platform.problems.RuleBroken;

/** 409: the ground rules stand before anything is brought (PROGRAMME: how a learning set works). */
public class GroundRulesNotAgreed extends RuleBroken {

  private GroundRulesNotAgreed(String detail) {
    super("ground-rules-not-agreed", detail);
  }

  static GroundRulesNotAgreed byAll() {
    return new GroundRulesNotAgreed(
        "Before the first issue everybody in the set and its facilitator agree to the ground"
            + " rules.");
  }

  static GroundRulesNotAgreed byYou() {
    return new GroundRulesNotAgreed("You have not agreed to the ground rules as they stand now.");
  }
}
