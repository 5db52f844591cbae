package org.ignite.sessions.sessions.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.ignite.platform.outbox.Event;
import org.ignite.sessions.sessions.Confidentiality;
import org.ignite.sessions.sessions.Session;
import org.ignite.sessions.sessions.SessionDetails;
import org.ignite.sessions.sessions.SessionKind;
import org.ignite.sessions.sessions.SessionState;
import org.jspecify.annotations.Nullable;

/**
 * {@code session.scheduled}, {@code session.changed} and {@code session.cancelled}. Neither venue
 * nor link, which only those it concerns may see, nor the reason of a cancellation, which is free
 * text.
 *
 * @param startsAt the time on the wall in {@code zone}, without an offset
 * @param startsAtUtc the instant that this is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SessionEvent(
    String happened,
    UUID sessionId,
    UUID cohortId,
    SessionKind kind,
    String title,
    LocalDateTime startsAt,
    LocalDateTime endsAt,
    String zone,
    Instant startsAtUtc,
    Instant endsAtUtc,
    UUID facilitatorId,
    Confidentiality confidentiality,
    @Nullable Integer capacity,
    SessionState state)
    implements Event {

  public static SessionEvent scheduled(Session session) {
    return of("scheduled", session);
  }

  public static SessionEvent changed(Session session) {
    return of("changed", session);
  }

  public static SessionEvent cancelled(Session session) {
    return of("cancelled", session);
  }

  private static SessionEvent of(String happened, Session session) {
    SessionDetails details = session.details();
    return new SessionEvent(
        happened,
        session.id(),
        session.cohortId(),
        session.kind(),
        details.title(),
        details.time().startsAt(),
        details.time().endsAt(),
        details.time().zone().getId(),
        details.time().startsAtUtc(),
        details.time().endsAtUtc(),
        details.facilitatorId(),
        session.confidentiality(),
        details.capacity(),
        session.state());
  }
}
