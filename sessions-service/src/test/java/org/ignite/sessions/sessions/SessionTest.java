package org.ignite.sessions.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import java.util.function.Function;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

class SessionTest {

  static final Instant START = Instant.parse("2026-11-12T10:00:00Z");

  @Property
  void seatsAreLeftUpToTheCapacity(
      @ForAll @IntRange(min = 1, max = 60) int capacity, @ForAll @IntRange(max = 80) int taken) {
    assertThat(session(SessionKind.RESIDENTIAL, null, capacity).seatsLeft(taken) > 0)
        .isEqualTo(taken < capacity);
  }

  @Property
  void theCapacityNeverFallsBelowTheSeatsTaken(
      @ForAll @IntRange(min = 1, max = 60) int capacity, @ForAll @IntRange(max = 80) int taken) {
    Session session = session(SessionKind.RESIDENTIAL, null, 100);

    if (capacity >= taken) {
      session.change(details(capacity), null, taken, START.minusSeconds(86400));
      assertThat(session.details().capacity()).isEqualTo(capacity);
    } else {
      assertThatThrownBy(
              () -> session.change(details(capacity), null, taken, START.minusSeconds(86400)))
          .isInstanceOf(CapacityBelowSeatsTaken.class);
      assertThat(session.details().capacity()).isEqualTo(100);
    }
  }

  @Example
  void onlyWhoLowersTheCapacityIsHeldToTheSeatsTaken() {
    Session session = session(SessionKind.RESIDENTIAL, null, 8);
    SessionDetails same = session.details();
    SessionDetails retitled =
        new SessionDetails(
            "Another title", same.time(), same.place(), 8, same.facilitatorId(), same.content());
    Instant before = START.minusSeconds(86400);

    assertThat(session.change(retitled, null, 10, before)).isTrue();
    assertThat(session.change(details(9), null, 10, before)).isTrue();
    assertThatThrownBy(() -> session.change(details(8), null, 10, before))
        .isInstanceOf(CapacityBelowSeatsTaken.class);
    assertThat(session.change(details(null), null, 10, before)).isTrue();
    assertThatThrownBy(() -> session.change(details(9), null, 10, before))
        .isInstanceOf(CapacityBelowSeatsTaken.class);
  }

  @Example
  void whereNoCapacityIsGivenNobodyIsTurnedAway() {
    assertThat(session(SessionKind.RESIDENTIAL, null, null).seatsLeft(10_000)).isPositive();
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
    assertThatThrownBy(() -> session.change(details(5), null, 0, START.minusSeconds(86400)))
        .isInstanceOf(SessionCancelled.class);
    assertThatThrownBy(() -> session.mustHaveBegun(START)).isInstanceOf(SessionCancelled.class);
    assertThat(session.cancelReason()).isEqualTo("snow");
  }

  @Example
  void peopleKnowWhereToGoOrHowToJoin() {
    assertThatThrownBy(() -> new Place(null, "Room 2", null, null))
        .isInstanceOf(NoVenueOrLink.class);
  }

  @Example
  void whatIsTheSameIsNoChange() {
    Session session = session(SessionKind.SET_MEETING, null, 5);

    assertThat(session.change(session.details(), "none", 0, START.minusSeconds(86400))).isFalse();
    assertThat(session.sequence()).isZero();
    assertThat(session.change(details(6), "A larger room", 0, START.minusSeconds(86400))).isTrue();
    session.cancel("snow");
    assertThat(session.sequence()).isEqualTo(2);
    assertThat(session.changeReason()).isEqualTo("A larger room");
  }

  @Example
  void underTheChathamHouseRuleNobodyTakesOverOnceThePeopleAreThere() {
    Session session = session(SessionKind.ROUNDTABLE, null, 5);
    Instant arrival = START.minusSeconds(3600);

    assertThatThrownBy(() -> session.change(details(5), null, 0, arrival))
        .isInstanceOf(RuleHolds.class);
    SessionDetails same = session.details();
    SessionDetails larger =
        new SessionDetails(
            same.title(), same.time(), same.place(), 6, same.facilitatorId(), same.content());
    assertThat(session.change(larger, null, 0, arrival)).isTrue();
    assertThat(session.change(details(5), null, 0, arrival.minusSeconds(1))).isTrue();
  }

  /** The attack: try capacities, and see at which the refusals begin. */
  @Example
  void underTheChathamHouseRuleNoRefusalSaysHowManySeatsAreTakenOnceItHasBegun() {
    Session session = session(SessionKind.ROUNDTABLE, null, 5);
    SessionDetails same = session.details();
    Function<Integer, SessionDetails> sized =
        seats ->
            new SessionDetails(
                same.title(),
                same.time(),
                same.place(),
                seats,
                same.facilitatorId(),
                same.content());

    for (int seats : new int[] {1, 3, 4, 9}) {
      assertThatThrownBy(() -> session.change(sized.apply(seats), null, 4, START))
          .isInstanceOf(RuleHolds.class);
    }
    assertThat(session.change(sized.apply(5), null, 6, START)).isFalse();
    assertThatThrownBy(() -> session.change(sized.apply(3), null, 4, START.minusSeconds(1)))
        .isInstanceOf(CapacityBelowSeatsTaken.class);
  }

  @Example
  void ofADraftNobodyIsTold() {
    Session draft = planned(SessionKind.SET_MEETING, null, 5, true);

    draft.change(details(6), "none of their business", 0, START.minusSeconds(86400));
    assertThat(draft.sequence()).isZero();
    assertThat(draft.changeReason()).isNull();
    assertThatThrownBy(draft::mustBePublished).isInstanceOf(SessionDraft.class);
    assertThatThrownBy(() -> draft.cancel("no")).isInstanceOf(SessionDraft.class);
    draft.publish();
    assertThatThrownBy(draft::publish).isInstanceOf(SessionPublished.class);
    assertThatThrownBy(draft::mustBeDraft).isInstanceOf(SessionPublished.class);
  }

  static Session session(
      SessionKind kind, @Nullable Confidentiality confidentiality, @Nullable Integer capacity) {
    return planned(kind, confidentiality, capacity, false);
  }

  private static Session planned(
      SessionKind kind,
      @Nullable Confidentiality confidentiality,
      @Nullable Integer capacity,
      boolean draft) {
    return Session.plan(
        new SessionPlan(UUID.randomUUID(), kind, confidentiality, draft, null, details(capacity)));
  }

  private static SessionDetails details(@Nullable Integer capacity) {
    return new SessionDetails(
        "Second meeting",
        MeetingTime.of(
            LocalDateTime.parse("2026-11-12T10:00:00"),
            LocalDateTime.parse("2026-11-12T16:00:00"),
            "Europe/London"),
        new Place("Guildhall", null, null, null),
        capacity,
        UUID.randomUUID(),
        SessionContent.NONE);
  }
}
