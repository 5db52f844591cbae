package org.ignite.sessions.formation;

import org.ignite.platform.problems.RuleBroken;

/** 409: a set that one of its members has declined is offered to nobody again. */
public class DeclinedBefore extends RuleBroken {

  DeclinedBefore() {
    super(
        "set-declined-before",
        "One of the sets has been declined; it is not said which, or by whom.");
  }
}
