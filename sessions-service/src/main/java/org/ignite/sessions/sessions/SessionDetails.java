package org.ignite.sessions.sessions;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What of a session can be changed after it was scheduled.
 *
 * @param venue where people go; shown to those it concerns only
 * @param link where people join; shown to those it concerns only
 * @param capacity places; null for no limit
 * @param facilitatorId the person who holds it
 */
public record SessionDetails(
    String title,
    MeetingTime time,
    @Nullable String venue,
    @Nullable String link,
    @Nullable Integer capacity,
    UUID facilitatorId) {

  /**
   * Checked details.
   *
   * @throws NoVenueOrLink 422
   */
  public SessionDetails {
    if (venue == null && link == null) {
      throw new NoVenueOrLink();
    }
  }

  /** That people go to the same place, or the same link, at the same time. */
  boolean sameMeeting(SessionDetails other) {
    return time.equals(other.time)
        && Objects.equals(venue, other.venue)
        && Objects.equals(link, other.link);
  }
}
