package org.ignite.platform.problems;

/** 404: there is no such thing, or not for this caller; the answer does not say which. */
public class Missing extends RuleBroken {

  public Missing(String what) {
    super("not-found", "There is no such " + what + " that you may see.");
  }
}
