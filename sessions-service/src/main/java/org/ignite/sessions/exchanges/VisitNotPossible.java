package org.ignite.sessions.exchanges;

import org.ignite.platform.problems.RuleBroken;

/**
 * 409: the visitor and the host do not come together. A visitor hears it for what they know
 * themselves (both are of one organisation, they are on another visit at that time), the host for
 * the latter alone; the programme team also for a declared conflict of interest and for one who has
 * left.
 */
public class VisitNotPossible extends RuleBroken {

  VisitNotPossible() {
    super("visit-not-possible", "This visit is not possible.");
  }
}
