package org.ignite.participants.cohorts;

import org.ignite.platform.problems.RuleBroken;

/** 409: what has been signed can't be changed behind the signature. */
public class CommitmentSigned extends RuleBroken {

  CommitmentSigned() {
    super("commitment-signed", "Somebody has signed up to these days, dates and words.");
  }
}
