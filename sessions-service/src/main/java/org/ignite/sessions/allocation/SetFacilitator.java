package org.ignite.sessions.allocation;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody who may hold sets.
 *
 * @param id the person's
 * @param themes what they would work on, in no order
 * @param capacity how many sets they can hold, 0 or more
 * @param conflicts participants with whom they have a conflict of interest
 * @param coaches participants whom they coach, and whose set they therefore never hold
 * @param freeAt indices of the candidate times at which they can come
 */
public record SetFacilitator(
    UUID id,
    List<String> themes,
    int capacity,
    Set<UUID> conflicts,
    Set<UUID> coaches,
    BitSet freeAt) {

  /**
   * A facilitator.
   *
   * @throws IllegalArgumentException if the capacity is below 0
   */
  public SetFacilitator {
    Given.must(capacity >= 0, "a capacity below 0");
    themes = List.copyOf(themes);
    conflicts = Set.copyOf(conflicts);
    coaches = Set.copyOf(coaches);
    freeAt = (BitSet) freeAt.clone();
  }

  /** A copy, which is the caller's to change. */
  @Override
  public BitSet freeAt() {
    return (BitSet) freeAt.clone();
  }
}
