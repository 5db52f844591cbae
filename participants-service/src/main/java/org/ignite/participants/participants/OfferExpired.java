package org.ignite.participants.participants;

import org.ignite.platform.problems.RuleBroken;

/** 409: the offer was to be answered by then. */
public class OfferExpired extends RuleBroken {
  OfferExpired() {
    super("offer-expired", "The offer of a place has expired.");
  }
}
