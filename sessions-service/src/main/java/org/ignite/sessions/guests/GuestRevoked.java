package org.ignite.sessions.guests;

import org.ignite.platform.problems.RuleBroken;

/** 409: who is not invited any more is neither written to nor revoked again. */
public class GuestRevoked extends RuleBroken {

  GuestRevoked() {
    super("guest-revoked", "This guest's invitation has been revoked.");
  }
}
