package org.ignite.feedback.releases;

import org.ignite.platform.problems.RuleBroken;

/** 409: the evaluation is open, and while it is nobody sees any of its answers. */
public class ReleaseNotYet extends RuleBroken {

  public ReleaseNotYet() {
    super("release-not-yet", "The evaluation is open; its release is made when it closes.");
  }
}
