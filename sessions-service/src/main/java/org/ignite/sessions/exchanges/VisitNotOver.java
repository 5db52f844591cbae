package org.ignite.sessions.exchanges;

import org.ignite.platform.problems.RuleBroken;

/** 409: what was learnt is written down after the visit. */
public class VisitNotOver extends RuleBroken {

  VisitNotOver() {
    super("visit-not-over", "There was no visit yet to write about.");
  }
}
