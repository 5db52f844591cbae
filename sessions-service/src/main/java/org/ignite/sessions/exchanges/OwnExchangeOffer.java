package org.ignite.sessions.exchanges;

import org.ignite.platform.problems.RuleBroken;

/** 409: nobody visits themselves. */
public class OwnExchangeOffer extends RuleBroken {

  OwnExchangeOffer() {
    super("own-exchange-offer", "This is the visitor's own offer.");
  }
}
