package org.ignite.participants.participants;

import org.ignite.platform.problems.RuleBroken;

/** 409: a place is confirmed only when the participant has signed up to the days. */
public class CommitmentNotSigned extends RuleBroken {

  CommitmentNotSigned() {
    super("commitment-not-signed", "The participant has not signed up to the days yet.");
  }
}
