package org.ignite.participants.involvements;

import org.ignite.platform.problems.RuleBroken;

/** 409: nobody coaches, challenges or rates themselves; a self-assessment is another thing. */
public class AboutThemselves extends RuleBroken {

  AboutThemselves() {
    super("about-themselves", "This participation is the person's own.");
  }
}
