package org.ignite.sessions.exchanges;

import org.ignite.platform.problems.RuleBroken;

/** 409: one standing request for an offer by each. */
public class VisitAlreadyAsked extends RuleBroken {

  VisitAlreadyAsked() {
    super("visit-already-asked", "The visitor has asked for this offer already.");
  }
}
