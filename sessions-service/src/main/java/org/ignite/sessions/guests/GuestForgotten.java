package org.ignite.sessions.guests;

import org.ignite.platform.problems.RuleBroken;

/** 409: who asked to be forgotten, or has been since, can't be written to. */
public class GuestForgotten extends RuleBroken {

  GuestForgotten() {
    super("guest-forgotten", "The guest's name and address are erased.");
  }
}
