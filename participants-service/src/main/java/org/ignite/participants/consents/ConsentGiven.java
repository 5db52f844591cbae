package org.ignite.participants.consents;

import org.ignite.platform.problems.RuleBroken;

/** 409: this consent is given already. */
public class ConsentGiven extends RuleBroken {
  ConsentGiven(ConsentPurpose purpose) {
    super("consent-given", "The consent " + purpose.text() + " is given already.");
  }
}
