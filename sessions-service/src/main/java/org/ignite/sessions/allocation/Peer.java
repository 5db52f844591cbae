package org.ignite.sessions.allocation;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A participant who is to be in a set.
 *
 * @param id the participant's
 * @param categories by name of the attribute, {@code type} for instance; one that is not there is
 *     unknown
 * @param quantities by name of the attribute, {@code size} for instance; one that is not there is
 *     unknown
 * @param interests themes, the dearest first
 * @param freeAt indices of the candidate times at which they can come
 */
public record Peer(
    UUID id,
    Map<String, String> categories,
    Map<String, Double> quantities,
    List<String> interests,
    BitSet freeAt) {

  public Peer {
    categories = Map.copyOf(categories);
    quantities = Map.copyOf(quantities);
    interests = List.copyOf(interests);
    freeAt = (BitSet) freeAt.clone();
  }

  /** A copy, which is the caller's to change. */
  @Override
  public BitSet freeAt() {
    return (BitSet) freeAt.clone();
  }
}
