package org.ignite.sessions.formation;

import org.ignite.platform.problems.RuleBroken;

/** 409: the search has found nothing yet. */
public class NoDraftYet extends RuleBroken {

  NoDraftYet() {
    super("no-draft-yet", "The search has found no draft yet.");
  }
}
