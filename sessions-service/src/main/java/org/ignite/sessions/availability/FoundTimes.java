package org.ignite.sessions.availability;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The best times, the best one first.
 *
 * @param people how many were looked at
 */
public record FoundTimes(int people, String zone, List<FoundTime> times) {

  /**
   * One of them.
   *
   * @param startsAt the time on the wall in the search's zone
   * @param missingPeople those of the missing whom the viewer may know
   */
  public record FoundTime(
      LocalDateTime startsAt,
      LocalDateTime endsAt,
      Interval time,
      int present,
      int missing,
      List<LookedFor> missingPeople) {}

  /**
   * Somebody who is to meet.
   *
   * @param name null while nothing is known of the person
   * @param known that the viewer may know who is missing when it is they
   */
  public record LookedFor(
      UUID participantId, UUID personId, @Nullable String name, boolean known) {}
}
