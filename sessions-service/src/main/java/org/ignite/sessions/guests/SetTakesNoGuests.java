package org.ignite.sessions.guests;

import org.ignite.platform.problems.RuleBroken;

/** 422: what is said within a set stays there, so nobody comes for one meeting. */
public class SetTakesNoGuests extends RuleBroken {

  SetTakesNoGuests() {
    super(
        "set-takes-no-guests",
        "What is said in this session stays among its members, so it takes no guests.");
  }
}
