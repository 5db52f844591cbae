package org.ignite.sessions.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.ignite.platform.problems.InvalidRequest;
import org.ignite.sessions.people.Season;

class MeetingTimeTest {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final LocalDateTime CLOCKS_GO_FORWARD = LocalDateTime.parse("2027-03-28T00:00:00");
  private static final LocalDateTime CLOCKS_GO_BACK = LocalDateTime.parse("2026-10-25T00:00:00");

  /** Every second of the skipped hour, and of no other hour of that night. */
  @Property
  void aSkippedTimeIsRefusedAndNoOther(@ForAll @IntRange(max = 6 * 3600 - 1) int second) {
    LocalDateTime start = CLOCKS_GO_FORWARD.plusSeconds(second);
    LocalDateTime end = CLOCKS_GO_FORWARD.plusHours(12);
    if (start.getHour() == 1) {
      assertThatThrownBy(() -> MeetingTime.of(start, end, LONDON.getId()))
          .isInstanceOf(SkippedLocalTime.class);
    } else {
      assertThat(MeetingTime.of(start, end, LONDON.getId()).startsAt()).isEqualTo(start);
    }
  }

  /** Whoever agreed it could not know that the law about the clocks would change. */
  @Example
  void oneThatWasAgreedBeforeItWasSkippedIsAsMuchLater() {
    LocalDateTime skipped = CLOCKS_GO_FORWARD.plusMinutes(90);

    MeetingTime time = new MeetingTime(skipped, skipped.plusHours(2), LONDON);

    assertThat(time.startsAt()).isEqualTo(skipped);
    assertThat(time.startsAtUtc()).isEqualTo(skipped.toInstant(ZoneOffset.UTC));
  }

  @Property
  void ofATimeThatComesTwiceTheEarlierIsMeant(@ForAll @IntRange(max = 3599) int second) {
    LocalDateTime twice = CLOCKS_GO_BACK.plusHours(1).plusSeconds(second);

    MeetingTime time = MeetingTime.of(twice, twice.plusHours(3), LONDON.getId());

    assertThat(time.startsAtUtc()).isEqualTo(twice.toInstant(ZoneOffset.ofHours(1)));
  }

  @Property
  void theInstantIsTheOneThatTheClockOnTheWallShows(
      @ForAll @IntRange(max = 366 * 24 * 60) int minute,
      @ForAll @IntRange(min = 1, max = 2880) int length) {
    LocalDateTime start = LocalDateTime.parse("2026-09-01T00:00:00").plusMinutes(minute);
    LocalDateTime end = start.plusMinutes(length);
    try {
      MeetingTime time = MeetingTime.of(start, end, LONDON.getId());
      assertThat(LocalDateTime.ofInstant(time.startsAtUtc(), LONDON)).isEqualTo(start);
      assertThat(LocalDateTime.ofInstant(time.endsAtUtc(), LONDON)).isEqualTo(end);
      assertThat(time.endsAtUtc()).isAfter(time.startsAtUtc());
    } catch (SkippedLocalTime | EndsBeforeItStarts nightOfTheClocks) {
      assertThat(start.toLocalDate())
          .isIn(
              LocalDate.parse("2027-03-26"),
              LocalDate.parse("2027-03-27"),
              LocalDate.parse("2027-03-28"),
              LocalDate.parse("2026-10-25"));
    }
  }

  @Example
  void aMeetingOverTheNightOfTheClocksHasItsRealLength() {
    MeetingTime autumn =
        MeetingTime.of(CLOCKS_GO_BACK.minusHours(6), CLOCKS_GO_BACK.plusHours(6), LONDON.getId());
    MeetingTime spring =
        MeetingTime.of(
            CLOCKS_GO_FORWARD.minusHours(6), CLOCKS_GO_FORWARD.plusHours(6), LONDON.getId());

    assertThat(Duration.between(autumn.startsAtUtc(), autumn.endsAtUtc())).hasHours(13);
    assertThat(Duration.between(spring.startsAtUtc(), spring.endsAtUtc())).hasHours(11);
  }

  @Example
  void theEndIsAfterTheStart() {
    LocalDateTime noon = LocalDateTime.parse("2026-11-12T12:00:00");

    assertThatThrownBy(() -> MeetingTime.of(noon, noon, LONDON.getId()))
        .isInstanceOf(EndsBeforeItStarts.class);
  }

  @Example
  void anOffsetIsNoZone() {
    LocalDateTime noon = LocalDateTime.parse("2026-11-12T12:00:00");

    assertThatThrownBy(() -> MeetingTime.of(noon, noon.plusHours(1), "+01:00"))
        .isInstanceOf(InvalidRequest.class);
    assertThatThrownBy(() -> MeetingTime.of(noon, noon.plusHours(1), "Europe/Atlantis"))
        .isInstanceOf(InvalidRequest.class);
  }

  @Example
  void theSeasonIncludesItsFirstAndItsLastDay() {
    Season season = new Season(LocalDate.parse("2026-09-14"), LocalDate.parse("2027-06-18"));
    LocalDateTime first = LocalDateTime.parse("2026-09-14T00:00:00");
    LocalDateTime last = LocalDateTime.parse("2027-06-18T23:59:59");

    assertThat(MeetingTime.of(first, last, LONDON.getId()).within(season)).isTrue();
    assertThat(MeetingTime.of(first.minusSeconds(1), last, LONDON.getId()).within(season))
        .isFalse();
    assertThat(MeetingTime.of(first, last.plusSeconds(1), LONDON.getId()).within(season)).isFalse();
  }

  @Example
  void ofATimeThatComesTwiceTheLaterIsMeantWhereThatIsAsked() {
    LocalDateTime twice = LocalDateTime.parse("2026-10-25T01:30:00");

    MeetingTime later = MeetingTime.of(twice, twice.plusHours(2), "Europe/London", Overlap.LATER);

    assertThat(later.startsAtUtc()).isEqualTo(Instant.parse("2026-10-25T01:30:00Z"));
    assertThat(MeetingTime.of(twice, twice.plusHours(2), "Europe/London").startsAtUtc())
        .isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
  }

  @Example
  void whichIsMeantIsSaidWhereATimeComesTwiceOnly() {
    LocalDateTime twice = LocalDateTime.parse("2026-10-25T01:30:00");
    LocalDateTime once = LocalDateTime.parse("2026-10-25T03:30:00");

    assertThat(new MeetingTime(twice, once, LONDON).overlap()).isEqualTo(Overlap.EARLIER);
    assertThat(new MeetingTime(twice.minusHours(4), twice, LONDON, true).overlap())
        .isEqualTo(Overlap.LATER);
    assertThat(new MeetingTime(once, once.plusHours(2), LONDON, true))
        .isEqualTo(new MeetingTime(once, once.plusHours(2), LONDON))
        .extracting(MeetingTime::overlap)
        .isNull();
  }
}
