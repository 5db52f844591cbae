package org.ignite.sessions.exchanges;

import org.ignite.platform.problems.RuleBroken;

/** 409: as many are accepted for the date as it has places. */
public class ExchangeFull extends RuleBroken {

  ExchangeFull() {
    super("exchange-full", "Every place on this date is taken.");
  }
}
