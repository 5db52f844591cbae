package org.ignite.participants.cohorts;

import org.ignite.platform.problems.RuleBroken;

/** 409: a season does not start without anybody in it. */
public class NobodyConfirmed extends RuleBroken {

  NobodyConfirmed() {
    super("nobody-confirmed", "Nobody has a confirmed place.");
  }
}
