package org.ignite.sessions.allocation;

import java.util.List;
import java.util.UUID;

/**
 * A swap of two members that was not made.
 *
 * @param cost points that it would lose; below 0 where it would gain
 * @param breaks hard rules that would be broken and are not now
 */
public record BestSwap(UUID one, UUID other, long cost, List<Broken> breaks) {

  public BestSwap {
    breaks = List.copyOf(breaks);
  }
}
