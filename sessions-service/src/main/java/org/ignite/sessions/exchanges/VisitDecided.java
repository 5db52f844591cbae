package org.ignite.sessions.exchanges;

import org.ignite.platform.problems.RuleBroken;

/** 409: the request was answered or withdrawn before. */
public class VisitDecided extends RuleBroken {

  VisitDecided() {
    super("visit-request-decided", "The request has been answered or withdrawn already.");
  }
}
