package org.ignite.sessions.sessions;

import org.ignite.platform.problems.RuleBroken;

/**
 * 409: under the Chatham House Rule facilitator and time stay once people arrive, and the capacity
 * once it begins.
 */
public class RuleHolds extends RuleBroken {

  RuleHolds() {
    super("rule-holds", "It is under the Chatham House Rule, and people have arrived.");
  }
}
