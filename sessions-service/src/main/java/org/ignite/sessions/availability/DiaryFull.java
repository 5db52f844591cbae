package org.ignite.sessions.availability;

import org.ignite.platform.problems.RuleBroken;

/** 409: a person has so many periods and no more; a whole diary is not what this is for. */
public class DiaryFull extends RuleBroken {

  DiaryFull(int most) {
    super("diary-full", "A person has at most %d periods.".formatted(most));
  }
}
