package org.ignite.sessions.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.ignite.sessions.people.Season;
import org.jspecify.annotations.Nullable;

class SessionTest {

  private static final Season SEASON =
      new Season(LocalDate.parse("2026-09-01"), LocalDate.parse("2027-06-30"));
  private static final Instant START = Instant.parse("2026-11-12T10:00:00Z");

  @Property
  void aPlaceIsLeftExactlyBelowTheCapacity(
      @ForAll @IntRange(min = 1, max = 60) int capacity, @ForAll @IntRange(max = 80) int taken) {
    Session session = session(SessionKind.RESIDENTIAL, null, capacity);

    if (taken < capacity) {
      assertThatCode(() -> session.mustHavePlace(taken)).doesNotThrowAnyException();
    } else {
      assertThatThrownBy(() -> session.mustHavePlace(taken)).isInstanceOf(SessionFull.class);
    }
  }

  @Property
  void theCapacityNeverFallsBelowThePlacesTaken(
      @ForAll @IntRange(min = 1, max = 60) int capacity, @ForAll @IntRange(max = 80) int taken) {
    Session session = session(SessionKind.RESIDENTIAL, null, 100);

    if (capacity >= taken) {
      session.change(details(capacity), SEASON, taken);
      assertThat(session.details().capacity()).isEqualTo(capacity);
    } else {
      assertThatThrownBy(() -> session.change(details(capacity), SEASON, taken))
          .isInstanceOf(CapacityBelowPlacesTaken.class);
      assertThat(session.details().capacity()).isEqualTo(100);
    }
  }

  @Example
  void whereNoCapacityIsGivenNobodyIsTurnedAway() {
    assertThatCode(() -> session(SessionKind.RESIDENTIAL, null, null).mustHavePlace(10_000))
        .doesNotThrowAnyException();
  }

  @Example
  void aRoundtableIsUnderTheChathamHouseRuleUnlessTold() {
    assertThat(session(SessionKind.ROUNDTABLE, null, null).confidentiality())
        .isEqualTo(Confidentiality.CHATHAM_HOUSE);
    assertThat(session(SessionKind.SET_MEETING, null, null).confidentiality())
        .isEqualTo(Confidentiality.SET);
    assertThat(session(SessionKind.RESIDENTIAL, null, null).confidentiality())
        .isEqualTo(Confidentiality.OPEN);
  }

  @Example
  void onlyOpenSessionsThatAreNoRoundtablesAreKnownToTheCohort() {
    assertThat(session(SessionKind.RESIDENTIAL, null, null).invitedOnly()).isFalse();
    assertThat(session(SessionKind.RESIDENTIAL, Confidentiality.CHATHAM_HOUSE, null).invitedOnly())
        .isTrue();
    assertThat(session(SessionKind.ROUNDTABLE, Confidentiality.OPEN, null).invitedOnly()).isTrue();
    assertThat(session(SessionKind.SET_MEETING, null, null).invitedOnly()).isTrue();
  }

  @Example
  void attendanceIsRecordedFromAnHourBeforeTheStartOn() {
    Session session = session(SessionKind.SET_MEETING, null, null);

    assertThatThrownBy(() -> session.mustHaveBegun(START.minusSeconds(3601)))
        .isInstanceOf(AttendanceTooEarly.class);
    assertThatCode(() -> session.mustHaveBegun(START.minusSeconds(3600)))
        .doesNotThrowAnyException();
  }

  @Example
  void aCancelledSessionStaysAsItIs() {
    Session session = session(SessionKind.SET_MEETING, null, null);
    session.cancel("snow");

    assertThatThrownBy(() -> session.cancel("again")).isInstanceOf(SessionCancelled.class);
    assertThatThrownBy(() -> session.change(details(5), SEASON, 0))
        .isInstanceOf(SessionCancelled.class);
    assertThatThrownBy(() -> session.mustHaveBegun(START)).isInstanceOf(SessionCancelled.class);
    assertThat(session.cancelReason()).isEqualTo("snow");
  }

  @Example
  void peopleKnowWhereToGoOrHowToJoin() {
    MeetingTime time = details(5).time();

    assertThatThrownBy(
            () -> new SessionDetails("Set meeting", time, null, null, 5, UUID.randomUUID()))
        .isInstanceOf(NoVenueOrLink.class);
  }

  private static Session session(
      SessionKind kind, @Nullable Confidentiality confidentiality, @Nullable Integer capacity) {
    return Session.schedule(UUID.randomUUID(), kind, confidentiality, details(capacity), SEASON);
  }

  private static SessionDetails details(@Nullable Integer capacity) {
    return new SessionDetails(
        "Second meeting",
        MeetingTime.of(
            LocalDateTime.parse("2026-11-12T10:00:00"),
            LocalDateTime.parse("2026-11-12T16:00:00"),
            "Europe/London"),
        "Guildhall",
        null,
        capacity,
        UUID.randomUUID());
  }
}
