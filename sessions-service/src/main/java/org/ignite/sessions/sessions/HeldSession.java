package org.ignite.sessions.sessions;

import java.time.Instant;
import org.ignite.sessions.people.Person;
import org.jspecify.annotations.Nullable;

/**
 * A session with what belongs to the whole picture of it.
 *
 * @param facilitator who holds it; null while nothing is known of them
 * @param seatsTaken how many seats are taken, or offered to somebody; null once replies are hidden
 */
public record HeldSession(
    Session session, @Nullable Person facilitator, @Nullable Long seatsTaken) {

  static HeldSession of(
      Session session, @Nullable Person facilitator, long seatsTaken, Instant now) {
    return new HeldSession(
        session, facilitator, ChathamHouseRule.hidesWhoIsThere(session, now) ? null : seatsTaken);
  }
}
