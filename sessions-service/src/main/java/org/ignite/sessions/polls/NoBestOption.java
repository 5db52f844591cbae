package org.ignite.sessions.polls;

import org.ignite.platform.problems.RuleBroken;

/** 409: the best of the dates is one that somebody can make and that has not passed. */
public class NoBestOption extends RuleBroken {

  NoBestOption() {
    super("no-best-option", "No date to come suits anybody, as far as was answered.");
  }
}
