package org.ignite.sessions.allocation;

import java.util.List;

/**
 * Why a draft is as good as it is. For the programme team alone, as it shows wishes.
 *
 * @param contributions add up exactly to the value
 * @param swapsNotMade the best first: those that break nothing, by what they cost
 */
public record Explanation(
    long value, List<Contribution> contributions, List<BestSwap> swapsNotMade) {

  public Explanation {
    contributions = List.copyOf(contributions);
    swapsNotMade = List.copyOf(swapsNotMade);
  }
}
