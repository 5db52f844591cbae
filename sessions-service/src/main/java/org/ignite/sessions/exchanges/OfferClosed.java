package org.ignite.sessions.exchanges;

import org.ignite.platform.problems.RuleBroken;

/** 409: the offer, or the date, takes no more requests. */
public class OfferClosed extends RuleBroken {

  OfferClosed() {
    super("exchange-offer-closed", "The offer or this date of it takes no more requests.");
  }
}
