package org.ignite.sessions.polls;

import org.ignite.platform.problems.RuleBroken;

/** 422: a poll asks for at least one date. */
public class NoTimeFound extends RuleBroken {

  NoTimeFound() {
    super("no-time-found", "No time within these limits suits those who have to be there.");
  }
}
