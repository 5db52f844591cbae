package org.ignite.sessions.invitations;

import org.ignite.platform.problems.RuleBroken;

/** 409: the invitation was taken back. */
public class InvitationWithdrawn extends RuleBroken {

  InvitationWithdrawn() {
    super("invitation-withdrawn", "The invitation does not stand any more.");
  }
}
