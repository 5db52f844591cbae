package org.ignite.platform.access;

import org.ignite.platform.problems.RuleBroken;

/** 403: the caller is known and may not do this. */
public class Forbidden extends RuleBroken {

  public Forbidden(String detail) {
    super("forbidden", detail);
  }
}
