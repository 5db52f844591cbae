package org.ignite.sessions.exchanges;

import org.ignite.platform.problems.RuleBroken;

/** 409: a visit that has begun can be neither declined nor withdrawn. */
public class VisitBegun extends RuleBroken {

  VisitBegun() {
    super("visit-begun", "The visit has begun.");
  }
}
