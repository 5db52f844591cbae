package org.ignite.sessions.allocation;

import java.util.List;
import java.util.UUID;

/**
 * What a rule adds to a draft's score.
 *
 * @param set the number
 * @param people none: it is the whole set's; one: that person's (a facilitator's, too); two: the
 *     pair's
 * @param points below 0 where it is a cost; never 0
 */
public record Contribution(SoftRule rule, int set, List<UUID> people, long points) {

  public Contribution {
    people = List.copyOf(people);
  }
}
