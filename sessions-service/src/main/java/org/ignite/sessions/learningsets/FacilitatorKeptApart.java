package org.ignite.sessions.learningsets;

import org.ignite.platform.problems.RuleBroken;

/**
 * 409: who coaches somebody, or is in conflict with them, holds no set of theirs; not said whose.
 */
public class FacilitatorKeptApart extends RuleBroken {

  FacilitatorKeptApart() {
    super(
        "facilitator-kept-apart",
        "The facilitator coaches somebody of the set, or a conflict of interest keeps them apart.");
  }
}
