package org.ignite.sessions.guests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import net.jqwik.api.Example;
import org.ignite.sessions.sessions.MeetingTime;
import org.ignite.sessions.sessions.Place;
import org.ignite.sessions.sessions.Session;
import org.ignite.sessions.sessions.SessionCancelled;
import org.ignite.sessions.sessions.SessionContent;
import org.ignite.sessions.sessions.SessionDetails;
import org.ignite.sessions.sessions.SessionKind;
import org.ignite.sessions.sessions.SessionOver;
import org.ignite.sessions.sessions.SessionPlan;

class GuestTest {

  private static final Instant BEFORE = Instant.parse("2026-11-01T10:00:00Z");
  private static final Instant LAST_MOMENT = Instant.parse("2026-11-12T11:59:59Z");
  private static final Instant END = Instant.parse("2026-11-12T12:00:00Z");

  @Example
  void aGuestIsAskedAndAnswersUntilTheSessionEnds() {
    Session session = session(SessionKind.PLACE_SESSION);
    Guest guest = Guest.of(session, "Jo Marsh", "jo@example.org", LAST_MOMENT);

    guest.reply(session, GuestReply.YES, LAST_MOMENT);

    assertThat(guest.reply()).isEqualTo(GuestReply.YES);
    assertThatThrownBy(() -> guest.reply(session, GuestReply.NO, END))
        .isInstanceOf(SessionOver.class);
    assertThatThrownBy(() -> Guest.of(session, "Jo Marsh", "jo@example.org", END))
        .isInstanceOf(SessionOver.class);
  }

  @Example
  void aCancelledSessionTakesNeitherGuestNorAnswer() {
    Session session = session(SessionKind.PLACE_SESSION);
    Guest guest = Guest.of(session, "Jo Marsh", "jo@example.org", BEFORE);
    session.cancel("Snow");

    assertThatThrownBy(() -> guest.reply(session, GuestReply.YES, BEFORE))
        .isInstanceOf(SessionCancelled.class);
    assertThatThrownBy(() -> Guest.of(session, "Jo Marsh", "jo@example.org", BEFORE))
        .isInstanceOf(SessionCancelled.class);
  }

  @Example
  void whatIsSaidInASetStaysThere() {
    Session set = session(SessionKind.SET_MEETING);

    assertThatThrownBy(() -> Guest.of(set, "Jo Marsh", "jo@example.org", BEFORE))
        .isInstanceOf(SetTakesNoGuests.class);
  }

  @Example
  void whoIsForgottenOrRevokedIsNotWrittenTo() {
    Session session = session(SessionKind.PLACE_SESSION);
    Guest forgotten = Guest.of(session, "Jo Marsh", "jo@example.org", BEFORE);
    Guest revoked = Guest.of(session, "Jo Marsh", "jo@example.org", BEFORE);

    forgotten.forget(BEFORE);
    forgotten.forget(LAST_MOMENT);
    revoked.revoke(BEFORE);

    assertThat(forgotten.name()).isNull();
    assertThat(forgotten.email()).isNull();
    assertThat(forgotten.forgottenAt()).isEqualTo(BEFORE);
    assertThatThrownBy(forgotten::mustBeReachable).isInstanceOf(GuestForgotten.class);
    assertThatThrownBy(revoked::mustBeReachable).isInstanceOf(GuestRevoked.class);
    assertThatThrownBy(() -> revoked.revoke(BEFORE)).isInstanceOf(GuestRevoked.class);
  }

  private static Session session(SessionKind kind) {
    return Session.plan(
        new SessionPlan(
            UUID.randomUUID(),
            kind,
            null,
            false,
            null,
            new SessionDetails(
                "In the place",
                MeetingTime.of(
                    LocalDateTime.parse("2026-11-12T10:00:00"),
                    LocalDateTime.parse("2026-11-12T12:00:00"),
                    "Europe/London"),
                new Place("Town Hall", null, null, null),
                null,
                UUID.randomUUID(),
                SessionContent.NONE)));
  }
}
