package org.ignite.participants.partners;

import org.ignite.platform.problems.RuleBroken;

/** 409: one OAuth client, one partner. */
public class ClientTaken extends RuleBroken {

  ClientTaken(Partner other) {
    super(
        "client-taken",
        "The partner %s (%s) has this client.".formatted(other.details().name(), other.id()));
  }
}
