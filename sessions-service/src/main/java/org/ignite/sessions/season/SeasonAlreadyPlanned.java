package org.ignite.sessions.season;

import org.ignite.platform.problems.RuleBroken;

/** 409: a season is not planned twice by oversight. */
public class SeasonAlreadyPlanned extends RuleBroken {

  SeasonAlreadyPlanned() {
    super(
        "season-already-planned",
        "Sessions of an earlier plan of this cohort stand. Cancel them, or plan again with"
            + " ?again=true.");
  }
}
