package org.ignite.sessions.setrules;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One who is to be in a set.
 *
 * @param categories by the attribute's name; one that is not there is unknown
 * @param quantities the same of numbers and of those that are compared by their logarithm
 * @param interests themes, the one they care for most first
 */
public record FormingPerson(
    UUID participantId,
    UUID personId,
    Map<String, String> categories,
    Map<String, Double> quantities,
    List<String> interests) {

  public FormingPerson {
    categories = Map.copyOf(categories);
    quantities = Map.copyOf(quantities);
    interests = List.copyOf(interests);
  }
}
