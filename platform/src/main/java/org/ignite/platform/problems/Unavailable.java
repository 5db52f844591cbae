package org.ignite.platform.problems;

/** 503: a part that the operation needs can't be reached at the moment. */
public class Unavailable extends RuleBroken {

  public Unavailable(String part) {
    super("unavailable", part + " can't be reached at the moment.");
  }
}
