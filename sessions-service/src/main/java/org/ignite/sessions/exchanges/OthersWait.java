package org.ignite.sessions.exchanges;

import org.ignite.platform.problems.RuleBroken;

/** 409: nobody visits twice before everybody wanting to had one. Never says who waits. */
public class OthersWait extends RuleBroken {

  OthersWait() {
    super("others-wait", "The visitor has had a visit, and others who want one have had none.");
  }
}
