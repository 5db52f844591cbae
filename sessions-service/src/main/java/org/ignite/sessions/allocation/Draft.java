package org.ignite.sessions.allocation;

import java.util.List;

/**
 * Sets as they could be.
 *
 * @param sets in the order of their numbers
 */
public record Draft(List<DraftSet> sets) {

  public Draft {
    sets = List.copyOf(sets);
  }
}
