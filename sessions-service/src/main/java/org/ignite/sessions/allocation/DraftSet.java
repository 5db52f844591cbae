package org.ignite.sessions.allocation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One set of a draft.
 *
 * @param number from 1
 * @param members participants, in the problem's order
 * @param facilitator the person's id; null where the problem has no facilitators
 * @param times indices of the problem's times, in the order of their start; fewer than {@link
 *     Rules#meetings} where more can not be had
 * @param theme that they share; null where nobody has any interest
 */
public record DraftSet(
    int number,
    List<UUID> members,
    @Nullable UUID facilitator,
    List<Integer> times,
    @Nullable String theme) {

  public DraftSet {
    members = List.copyOf(members);
    times = List.copyOf(times);
  }
}
