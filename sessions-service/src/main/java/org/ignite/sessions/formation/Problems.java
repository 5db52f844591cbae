package org.ignite.sessions.formation;

import java.util.List;
import java.util.UUID;
import org.ignite.sessions.allocation.ApartFor;
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

  /** Without the wishes by and about somebody. */
  static Problem withoutWishesOf(Problem problem, UUID participantId) {
    return new Problem(
        problem.peers(),
        problem.facilitators(),
        problem.times(),
        problem.apart().stream()
            .filter(
                pair ->
                    pair.reason() != ApartFor.WISH
                        || (!pair.one().equals(participantId)
                            && !pair.other().equals(participantId)))
            .toList(),
        problem.met(),
        problem.rules(),
        problem.pins(),
        problem.declined(),
        problem.present());
  }
}
