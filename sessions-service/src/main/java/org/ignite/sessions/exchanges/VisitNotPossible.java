package org.ignite.sessions.exchanges;

import org.ignite.platform.problems.RuleBroken;

/**
 * 409: the one answer where a visitor and a host do not come together: there is a conflict of
 * interest, whoever declared it, both are of one organisation, one of them has left or is elsewhere
 * at that time, or, to who asks, every place is taken. It is the same to the letter in all of
 * these, so that nobody learns from it what somebody else has declared.
 */
public class VisitNotPossible extends RuleBroken {

  VisitNotPossible() {
    super("visit-not-possible", "This visit is not possible.");
  }
}
