package org.ignite.sessions.sessions;

import java.util.List;
import java.util.UUID;
import org.ignite.sessions.themes.Theme;
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

  /** The same held by somebody else. */
  public SessionDetails heldBy(UUID other) {
    return new SessionDetails(title, time, place, capacity, other, content);
  }

  /** The same about these themes of the framework. */
  public SessionDetails about(List<Theme> themes) {
    SessionContent about =
        new SessionContent(content.agenda(), content.preReading(), themes, content.outcomes());
    return new SessionDetails(title, time, place, capacity, facilitatorId, about);
  }

  /** That people go to the same place, or the same link, at the same time. */
  public boolean sameMeeting(SessionDetails other) {
    return time.equals(other.time) && place.equals(other.place);
  }
}
