package org.ignite.sessions.allocation;

import java.util.Set;
import java.util.UUID;

/**
 * A member has declined a set. They are never again put with all of these people, whoever else may
 * be there.
 *
 * @param companions who was in it beside them, one at the least
 */
public record Declined(UUID participant, Set<UUID> companions) {

  /**
   * A decline.
   *
   * @throws IllegalArgumentException if there are no companions: nothing could be offered then
   */
  public Declined {
    companions = Set.copyOf(companions);
    Given.must(!companions.isEmpty(), "a declined set of nobody else");
  }
}
