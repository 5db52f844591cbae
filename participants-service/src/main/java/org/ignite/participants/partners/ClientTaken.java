package org.ignite.participants.partners;

import org.ignite.platform.problems.RuleBroken;

/** 409: one OAuth client, one partner. */
public class ClientTaken extends RuleBroken {

  ClientTaken() {
    super("client-taken", "Another partner has this client.");
  }
}
