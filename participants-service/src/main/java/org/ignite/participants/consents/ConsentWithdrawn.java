package org.ignite.participants.consents;

import org.ignite.platform.problems.RuleBroken;

/** 409: what has been taken back can't be taken back again. */
public class ConsentWithdrawn extends RuleBroken {
  ConsentWithdrawn() {
    super("consent-withdrawn", "This consent has been withdrawn already.");
  }
}
