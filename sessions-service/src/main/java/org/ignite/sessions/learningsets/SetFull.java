package org.ignite.sessions.learningsets;

import org.ignite.platform.problems.RuleBroken;

/** 409: a set has at most eight members. */
public class SetFull extends RuleBroken {

  SetFull() {
    super("set-full", "The set has eight members.");
  }
}
