package org.ignite.acceptance.story;

import java.util.List;
import java.util.UUID;

/**
 * Where a story has led.
 *
 * @param cohort the cohort that went through it
 * @param sessions the sessions that were held
 */
public record Ending(Cast cast, UUID cohort, String cohortName, List<UUID> sessions) {

  public Ending {
    sessions = List.copyOf(sessions);
  }
}
