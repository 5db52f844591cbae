package org.ignite.sessions.releases;

import org.ignite.platform.problems.RuleBroken;

/** 409: neither a draft nor a staged change waits. */
public class NothingToRelease extends RuleBroken {

  NothingToRelease() {
    super("nothing-to-release", "Neither a draft nor a staged change of the cohort waits.");
  }
}
