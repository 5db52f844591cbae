package org.ignite.sessions.exchanges;

import org.ignite.platform.problems.RuleBroken;

/** 409: nothing more happens to a withdrawn offer. */
public class OfferWithdrawn extends RuleBroken {

  OfferWithdrawn() {
    super("exchange-offer-withdrawn", "The offer has been withdrawn.");
  }
}
