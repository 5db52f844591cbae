package org.ignite.sessions.allocation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Explains drafts, to the programme team alone. */
public final class Explaining {

  private static final int SWAPS = 10;

  private Explaining() {}

  /**
   * Why a draft is as good as it is, and the ten best swaps that were not made. Who is pinned is
   * swapped in none of them.
   *
   * @throws IllegalArgumentException if the draft is not one of the problem
   */
  public static Explanation of(Problem problem, Draft draft) {
    Compiled c = new Compiled(problem);
    List<Contribution> contributions = Contributions.of(c, draft);
    return new Explanation(WhatIf.sum(contributions), contributions, swaps(c, draft));
  }

  /** Looks at all by what they touch alone, and at the best from nothing. */
  private static List<BestSwap> swaps(Compiled c, Draft draft) {
    Seating seating = new Seating(c);
    seating.take(new Drafting(c).seats(draft));
    List<Candidate> candidates = new ArrayList<>();
    for (int one = 0; one < c.peers; one++) {
      for (int other = one + 1; other < c.peers; other++) {
        if (seating.setOf(one) != seating.setOf(other)
            && c.pins[one].length + c.pins[other].length == 0) {
          seating.swap(one, other);
          candidates.add(new Candidate(one, other, seating.broken(), seating.points()));
          seating.undoSwap(one, other);
        }
      }
    }
    return candidates.stream()
        .sorted(Candidate.BEST_FIRST)
        .limit(SWAPS)
        .map(candidate -> swap(c, draft, candidate))
        .toList();
  }

  private static BestSwap swap(Compiled c, Draft draft, Candidate candidate) {
    UUID one = c.problem.peers().get(candidate.one).id();
    UUID other = c.problem.peers().get(candidate.other).id();
    Effect effect = WhatIf.of(c, draft, new Move.SwapPeers(one, other));
    return new BestSwap(
        one, other, effect.before().value() - effect.after().value(), effect.newlyBroken());
  }

  private record Candidate(int one, int other, int broken, long points) {

    static final Comparator<Candidate> BEST_FIRST =
        Comparator.comparingInt(Candidate::broken)
            .thenComparing(Comparator.comparingLong(Candidate::points).reversed());
  }
}
