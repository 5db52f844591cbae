package org.ignite.sessions.availability;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for.
 *
 * @param group who is to meet
 * @param mustHave those of them without whom there is no meeting
 * @param facilitatorId who holds it, and must be free; null for whoever
 * @param minimumPresent how many of them must be able to come; 0 for however few
 * @param count how many times, 1 to 50
 * @param notBefore no time that begins before this
 */
public record TimeSearch(
    UUID cohortId,
    Group group,
    List<UUID> mustHave,
    @Nullable UUID facilitatorId,
    TimeWindow window,
    int minimumPresent,
    int count,
    Instant notBefore) {

  /** The same within another window. */
  public TimeSearch during(TimeWindow other) {
    return new TimeSearch(
        cohortId, group, mustHave, facilitatorId, other, minimumPresent, count, notBefore);
  }
}
