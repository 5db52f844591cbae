package org.ignite.sessions.formation;

import java.util.List;
import org.ignite.sessions.allocation.Declined;
import org.ignite.sessions.allocation.Pin;
import org.ignite.sessions.allocation.Problem;

/** Problems that differ in one thing from another. */
final class Problems {

  private Problems() {}

  /** With the sets that were declined: only a search may see it. */
  static Problem declined(Problem problem, List<Declined> declined) {
    return new Problem(
        problem.peers(),
        problem.facilitators(),
        problem.times(),
        problem.apart(),
        problem.met(),
        problem.rules(),
        problem.pins(),
        declined,
        problem.present());
  }

  static Problem pinned(Problem problem, List<Pin> pins) {
    return new Problem(
        problem.peers(),
        problem.facilitators(),
        problem.times(),
        problem.apart(),
        problem.met(),
        problem.rules(),
        pins,
        problem.declined(),
        problem.present());
  }
}
