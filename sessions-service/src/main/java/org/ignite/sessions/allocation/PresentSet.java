package org.ignite.sessions.allocation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A set as it is now. The set of the same number in a draft is this one, changed or not.
 *
 * @param number from 1
 * @param times indices of candidate times that it meets at; kept as long as they hold for whoever
 *     is in it. Empty where they are chosen anew
 */
public record PresentSet(
    int number, List<UUID> members, @Nullable UUID facilitator, List<Integer> times) {

  public PresentSet {
    members = List.copyOf(members);
    times = List.copyOf(times);
  }
}
