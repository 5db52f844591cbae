package org.ignite.sessions.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.ignite.platform.problems.FieldError;
import org.ignite.platform.problems.InvalidRequest;
import org.ignite.sessions.sessions.SkippedLocalTime;
import org.junit.jupiter.api.Test;

class UnavailablePeriodTest {

  private static final String LONDON = "Europe/London";

  @Test
  void itStaysAtItsTimeOnTheWallWhenTheClocksChange() {
    UnavailablePeriod council = council("2026-10-13T18:00", 2, "2026-11-30");

    assertThat(council.within(everything()))
        .extracting(Interval::start)
        .containsExactly(
            Instant.parse("2026-10-13T17:00:00Z"),
            Instant.parse("2026-10-27T18:00:00Z"),
            Instant.parse("2026-11-10T18:00:00Z"),
            Instant.parse("2026-11-24T18:00:00Z"));
    assertThat(council.lastEndsAtUtc()).isEqualTo(Instant.parse("2026-11-24T21:00:00Z"));
  }

  @Test
  void wholeDaysAreAsLongAsTheirDays() {
    UnavailablePeriod weekend =
        UnavailablePeriod.days(
            LocalDate.parse("2026-10-24"), LocalDate.parse("2026-10-25"), LONDON, null, null);

    assertThat(Duration.between(weekend.startsAtUtc(), weekend.endsAtUtc()))
        .isEqualTo(Duration.ofHours(49));
  }

  @Test
  void whereTheClocksSkipItsTimeItIsLater() {
    UnavailablePeriod night =
        new UnavailablePeriod(
            LocalDateTime.parse("2027-03-21T01:30"),
            LocalDateTime.parse("2027-03-21T03:00"),
            ZoneId.of(LONDON),
            false,
            1,
            LocalDate.parse("2027-03-28"));

    assertThat(night.within(everything()).getLast())
        .isEqualTo(
            new Interval(
                Instant.parse("2027-03-28T01:30:00Z"), Instant.parse("2027-03-28T02:00:00Z")));
  }

  /** Looked at through any window it comes as often as when all of it is looked at. */
  @Property(tries = 300)
  void aWindowShowsAllThatTouchesIt(
      @ForAll @IntRange(min = 1, max = 6) int everyWeeks,
      @ForAll @IntRange(max = 400) int fromDay,
      @ForAll @IntRange(min = 1, max = 60) int days) {
    UnavailablePeriod council = council("2026-10-13T18:00", everyWeeks, "2027-09-30");
    Instant from = Instant.parse("2026-09-01T00:00:00Z").plus(Duration.ofDays(fromDay));
    Interval window = new Interval(from, from.plus(Duration.ofDays(days)));

    List<Interval> touching = new ArrayList<>(council.within(everything()));
    touching.removeIf(time -> !time.overlaps(window));
    assertThat(council.within(window)).isEqualTo(touching);
  }

  @Test
  void whatMakesNoSenseIsRefusedWithWhereItStands() {
    refused("/lastDay", () -> days("2026-10-02", "2026-10-01", null, null));
    refused("/lastDay", () -> days("2026-10-02", "2027-10-01", null, null));
    refused("/lastDay", () -> days("2026-10-02", "+999999999-12-31", null, null));
    refused("/firstDay", () -> days("1999-10-02", "2026-10-01", null, null));
    refused("/until", () -> days("2026-10-02", "2026-10-02", 1, null));
    refused("/until", () -> days("2026-10-02", "2026-10-02", null, "2026-12-31"));
    refused("/until", () -> days("2026-10-02", "2026-10-02", 1, "2026-10-01"));
    refused("/until", () -> days("2026-10-02", "2026-10-02", 1, "2030-10-01"));
    refused("/everyWeeks", () -> days("2026-10-02", "2026-10-12", 1, "2026-12-31"));
    refused(
        "/zone",
        () ->
            UnavailablePeriod.days(
                LocalDate.parse("2026-10-02"), LocalDate.parse("2026-10-02"), "Mars", null, null));
    assertThatExceptionOfType(SkippedLocalTime.class)
        .isThrownBy(
            () ->
                UnavailablePeriod.timed(
                    LocalDateTime.parse("2027-03-28T01:30"),
                    LocalDateTime.parse("2027-03-28T03:30"),
                    LONDON,
                    null,
                    null));
  }

  @Test
  void whatOverlapsOrTouchesIsOneStretch() {
    Instant noon = Instant.parse("2026-10-13T12:00:00Z");
    List<Interval> times =
        List.of(hours(noon, 5, 6), hours(noon, 0, 2), hours(noon, 1, 3), hours(noon, 3, 4));

    assertThat(Interval.merged(times)).containsExactly(hours(noon, 0, 4), hours(noon, 5, 6));
    assertThat(hours(noon, 0, 2).overlaps(hours(noon, 2, 3))).isFalse();
  }

  private static Interval hours(Instant from, int start, int end) {
    return new Interval(from.plus(Duration.ofHours(start)), from.plus(Duration.ofHours(end)));
  }

  private static void refused(String pointer, Runnable saying) {
    assertThatExceptionOfType(InvalidRequest.class)
        .isThrownBy(saying::run)
        .satisfies(
            refusal ->
                assertThat(refusal.errors()).extracting(FieldError::pointer).contains(pointer));
  }

  private static void days(String first, String last, Integer everyWeeks, String until) {
    UnavailablePeriod.days(
        LocalDate.parse(first),
        LocalDate.parse(last),
        LONDON,
        everyWeeks,
        until == null ? null : LocalDate.parse(until));
  }

  private static UnavailablePeriod council(String startsAt, int everyWeeks, String until) {
    LocalDateTime start = LocalDateTime.parse(startsAt);
    return UnavailablePeriod.timed(
        start, start.plusHours(3), LONDON, everyWeeks, LocalDate.parse(until));
  }

  private static Interval everything() {
    return new Interval(
        Instant.parse("2020-01-01T00:00:00Z"), Instant.parse("2035-01-01T00:00:00Z"));
  }
}
