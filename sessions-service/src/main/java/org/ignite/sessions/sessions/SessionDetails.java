package org.ignite.sessions.sessions;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What of a session can be changed after it was scheduled.
 *
 * @param place where it is
 * @param capacity seats; null for no limit
 * @param facilitatorId the person who holds it
 * @param content what it is about
 */
public record SessionDetails(
    String title,
    MeetingTime time,
    Place place,
    @Nullable Integer capacity,
    UUID facilitatorId,
    SessionContent content) {

  /** The same at another time. */
  public SessionDetails at(MeetingTime other) {
    return new SessionDetails(title, other, place, capacity, facilitatorId, content);
  }
}
