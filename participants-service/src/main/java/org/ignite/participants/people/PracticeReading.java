package org.ignite.participants.people;

import java.util.List;
import java.util.UUID;

/**
 * A practice as it was read.
 *
 * @param version how often it has been said; 0 where nothing has been yet
 */
public record PracticeReading(UUID personId, PracticeDetails details, long version) {

  /** One ahead of the row's, which begins at 0. */
  static PracticeReading of(Practice practice) {
    return new PracticeReading(practice.id(), practice.details(), practice.version() + 1);
  }

  static PracticeReading nothing(UUID personId) {
    return new PracticeReading(personId, new PracticeDetails(0, List.of(), List.of()), 0);
  }
}
