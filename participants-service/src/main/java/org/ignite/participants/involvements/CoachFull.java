package org.ignite.participants.involvements;

import org.ignite.platform.problems.RuleBroken;

/** 409: a coach has as many participants at a time as they take on. */
public class CoachFull extends RuleBroken {

  CoachFull(int capacity) {
    super(
        "coach-full",
        "They take on " + capacity + " participants at a time, and have been asked for as many.");
  }
}
