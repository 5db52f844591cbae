package org.ignite.sessions.exchanges;

import org.ignite.platform.problems.RuleBroken;

/** 409: an offer is not withdrawn from under accepted visitors. */
public class VisitsAgreed extends RuleBroken {

  VisitsAgreed() {
    super("visits-agreed", "Visitors have been accepted for a visit that is still to come.");
  }
}
