package org.ignite.platform.versions;

import org.ignite.platform.problems.RuleBroken;

/** 412: the caller saw an older version than the one that stands. */
public class StaleVersion extends RuleBroken {

  public StaleVersion() {
    super("stale-version", "It has changed since you read it.");
  }
}
