package org.ignite.sessions.exchanges;

import java.time.Instant;
import org.ignite.sessions.people.Person;
import org.ignite.sessions.sessions.Session;
import org.ignite.sessions.sessions.SessionState;
import org.jspecify.annotations.Nullable;

/**
 * A visit request with what it is about.
 *
 * @param session what the visit has become; null while it is none
 * @param visitor null while nothing is known of the person
 */
public record Visit(
    VisitRequest request,
    ExchangeOffer offer,
    ExchangeDate date,
    @Nullable Session session,
    @Nullable Person visitor) {

  /** Once it is a session, that says when it is; one that was called off never begins. */
  boolean begun(Instant now) {
    if (session == null) {
      return !date.startsAtUtc().isAfter(now);
    }
    return stands() && !session.time().startsAtUtc().isAfter(now);
  }

  boolean over(Instant now) {
    return stands()
        && !(session == null ? date.endsAtUtc() : session.time().endsAtUtc()).isAfter(now);
  }

  /** False where its session was called off. */
  boolean stands() {
    return session == null || session.state() != SessionState.CANCELLED;
  }
}
