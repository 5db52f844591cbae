package org.ignite.sessions.season;

import org.ignite.platform.problems.RuleBroken;

/** 409: the same days are closed for the same already. */
public class ClosedPeriodExists extends RuleBroken {

  ClosedPeriodExists() {
    super("closed-period-exists", "There is a closed period of this kind, name and days already.");
  }
}
