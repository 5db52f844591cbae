package org.ignite.sessions.allocation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The sets as they are now. Who is in none (a joiner) does not move by being put into one.
 *
 * @param affected participants whose move is nobody's change: whom the occasion is about
 */
public record PresentSets(List<PresentSet> sets, Set<UUID> affected) {

  /**
   * Present sets.
   *
   * @throws IllegalArgumentException if a number or a member comes twice
   */
  public PresentSets {
    sets = List.copyOf(sets);
    affected = Set.copyOf(affected);
    Set<Object> seen = new HashSet<>();
    for (PresentSet set : sets) {
      if (!seen.add(set.number()) || !set.members().stream().allMatch(seen::add)) {
        throw new IllegalArgumentException("a present set or a member comes twice");
      }
    }
  }
}
