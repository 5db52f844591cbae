package org.ignite.sessions.formation;

import org.ignite.platform.problems.RuleBroken;

/** 409: no set is proposed to the participant at the moment. */
public class NoSetProposed extends RuleBroken {

  NoSetProposed() {
    super("no-set-proposed", "No learning set is proposed to you at the moment.");
  }
}
