package org.ignite.participants.cohorts;

import org.ignite.platform.problems.RuleBroken;

/** 409: a season is not over while somebody is in the middle of it. */
public class ParticipationsOpen extends RuleBroken {

  ParticipationsOpen(int open) {
    super("participations-open", open + " participants are offered a place, confirmed or active.");
  }
}
