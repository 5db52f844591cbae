package org.ignite.sessions.learningsets;

import org.ignite.platform.problems.RuleBroken;

/** 409: a set has at most eight members, those included who have left within the hour. */
public class SetFull extends RuleBroken {

  SetFull() {
    super("set-full", "The set has eight members, or keeps places for those who have just left.");
  }
}
