package org.ignite.sessions.allocation;

import java.util.List;
import java.util.UUID;

/**
 * A hard rule that a draft breaks.
 *
 * @param set the number; 0 where it is not about one set
 * @param people whom it is about, facilitators last; empty where it is about nobody in particular
 */
public record Broken(HardRule rule, int set, List<UUID> people) {

  public Broken {
    people = List.copyOf(people);
  }
}
