package org.ignite.sessions.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.ignite.platform.testing.CalendarReaders;
import org.ignite.platform.testing.CalendarReaders.Seen;

class CalendarTextTest {

  private static final Duration HOUR = Duration.ofHours(1);
  private static final Instant STAMP = Instant.parse("2026-01-01T00:00:00Z");

  /** Each hour of the weekends on which the clocks change. */
  @Example
  void bothWeekendsOfTheClocksAreRight() {
    for (String zone : List.of("Europe/London", "America/New_York", "Asia/Kolkata")) {
      for (String day : List.of("2026-03-29", "2026-10-25", "2026-03-08", "2026-11-01")) {
        Instant from = LocalDateTime.parse(day + "T00:00").minusDays(1).toInstant(ZoneOffset.UTC);
        for (int hour = 0; hour < 72; hour++) {
          readAs(zone, from.plus(Duration.ofHours(hour)), Duration.ofHours(2));
        }
      }
    }
  }

  @Property(tries = 400)
  void everyZoneAndTimeIsReadAsItWasMeant(
      @ForAll("zones") String zone,
      @ForAll @IntRange(min = 0, max = 20 * 365 * 24 * 4) int quarter,
      @ForAll @IntRange(min = 1, max = 72) int hours) {
    Instant start = Instant.parse("2020-01-01T00:00:00Z").plus(Duration.ofMinutes(15L * quarter));

    readAs(zone, start, Duration.ofHours(hours));
  }

  @Provide
  Arbitrary<String> zones() {
    return Arbitraries.of(
        ZoneId.getAvailableZoneIds().stream().filter(id -> id.contains("/")).sorted().toList());
  }

  @Example
  void zonesWhoseRulesChangeAreRight() {
    readAs("Africa/Casablanca", Instant.parse("2027-02-10T10:00:00Z"), HOUR);
    readAs("Africa/Casablanca", Instant.parse("2027-06-10T10:00:00Z"), HOUR);
    readAs("Asia/Gaza", Instant.parse("2026-04-10T10:00:00Z"), HOUR);
    readAs("Asia/Jerusalem", Instant.parse("2027-04-30T22:00:00Z"), HOUR);
    readAs("Europe/Istanbul", Instant.parse("2016-10-10T10:00:00Z"), HOUR);
    readAs("Europe/Istanbul", Instant.parse("2016-12-10T10:00:00Z"), HOUR);
    readAs("America/Santiago", Instant.parse("2026-09-06T12:00:00Z"), HOUR);
    readAs("Australia/Lord_Howe", Instant.parse("2026-10-03T16:00:00Z"), HOUR);
  }

  private static void readAs(String zone, Instant start, Duration length) {
    CalendarEvent event = event(zone, start, length, "Programme session", null);

    String text = CalendarText.feed(List.of(event), null, HOUR);
    Seen seen =
        (simple(zone, start, length) ? CalendarReaders.read(text) : CalendarReaders.readByOne(text))
            .getFirst();

    assertThat(seen.start()).as(zone).isEqualTo(start.toString());
    assertThat(seen.end()).as(zone).isEqualTo(start.plus(length).toString());
  }

  /**
   * What biweekly can read: it knows summer time, of one hour, and no other change of an offset;
   * nor one that is still the day before on the wall, as in Greenland.
   */
  private static boolean simple(String zone, Instant start, Duration length) {
    ZoneRules rules = ZoneId.of(zone).getRules();
    ZoneOffsetTransition next = rules.nextTransition(start.minus(Duration.ofDays(2)));
    boolean changes =
        next != null && next.getInstant().isBefore(start.plus(length).plus(Duration.ofDays(2)));
    boolean yearly =
        rules.getTransitionRules().stream()
            .allMatch(
                rule ->
                    Math.abs(
                                rule.getOffsetAfter().getTotalSeconds()
                                    - rule.getOffsetBefore().getTotalSeconds())
                            == 3600
                        && sameDayOnTheWall(rule.createTransition(2027)));
    return yearly && (!changes || !rules.getTransitionRules().isEmpty());
  }

  private static boolean sameDayOnTheWall(ZoneOffsetTransition change) {
    LocalDate utc = LocalDate.ofInstant(change.getInstant(), ZoneOffset.UTC);
    return !change.getDateTimeBefore().toLocalDate().isBefore(utc);
  }

  /** Long lines, letters of several octets, and what means something to iCalendar. */
  @Property(tries = 300)
  void wordsAreReadAsTheyWereWritten(@ForAll("words") String title, @ForAll("words") String venue) {
    CalendarEvent event = event("Europe/London", STAMP, HOUR, title, venue);

    Seen seen = CalendarReaders.read(CalendarText.feed(List.of(event), null, HOUR)).getFirst();

    assertThat(seen.summary()).isEqualTo(title);
    assertThat(seen.location()).isEqualTo(venue);
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.of(
            "a", "Z", "é", "ß", "€", "漢", "😀", ",", ";", ":", "\\-", "\n", "\"", "^", " b")
        .list()
        .ofMinSize(1)
        .ofMaxSize(120)
        .map(parts -> "x" + String.join("", parts) + "x");
  }

  @Example
  void whatMeansSomethingToADiaryIsEscaped() {
    String title = "Größe, Maß; a\\b: \"c\"\nBEGIN:VEVENT";

    String text =
        CalendarText.feed(List.of(event("Europe/London", STAMP, HOUR, title, null)), null, HOUR);

    assertThat(CalendarReaders.read(text)).hasSize(1);
    assertThat(text).contains("SUMMARY:Größe\\, Maß\\; a\\\\b: \"c\"\\nBEGIN:VEVENT\r\n");
  }

  /** Each of them ends a line for some reader: what follows would be the calendar's own. */
  @Property
  void noTextBecomesALineOfTheCalendar(@ForAll("lineEnds") String end) {
    String text = "Hall" + end + "END:VEVENT" + end + "BEGIN:VEVENT" + end + "UID:x@y";

    String feed =
        CalendarText.feed(List.of(event("Europe/London", STAMP, HOUR, text, text)), null, HOUR);

    assertThat(CalendarReaders.read(feed)).hasSize(1);
    assertThat(feed.split("\\R")).doesNotContain("UID:x@y", "BEGIN:VEVENT" + end);
    assertThat(feed.replace("\r\n", "")).doesNotContainPattern("\\p{Cntrl}");
  }

  @Provide
  Arbitrary<String> lineEnds() {
    return Arbitraries.of(
        "\r", "\n", "\r\n", "\r\r\n", "\n\r", "\u000B", "\f", "\u0085", "\u2028", "\u2029",
        "\u0000");
  }

  @Example
  void anEntryWhoseLinkIsNoAddressIsThereWithoutIt() {
    CalendarEvent event =
        new CalendarEvent(
            UUID.randomUUID(),
            0,
            STAMP,
            STAMP,
            STAMP.plus(HOUR),
            ZoneId.of("Europe/London"),
            EventStatus.CONFIRMED,
            "Roundtable",
            null,
            "https://calls.example/join?context={}",
            false);

    String feed = CalendarText.feed(List.of(event), null, HOUR);

    assertThat(CalendarReaders.read(feed)).hasSize(1);
    assertThat(feed).doesNotContain("URL:");
  }

  @Example
  void aResidentialHasABarOverItsDaysThatTakesNoTime() {
    CalendarEvent residential =
        new CalendarEvent(
            UUID.randomUUID(),
            2,
            STAMP,
            Instant.parse("2026-09-17T11:00:00Z"),
            Instant.parse("2026-09-18T11:00:00Z"),
            ZoneId.of("Europe/London"),
            EventStatus.TENTATIVE,
            CalendarEvent.NEUTRAL,
            null,
            null,
            true);

    List<Seen> seen =
        CalendarReaders.read(CalendarText.feed(List.of(residential), Duration.ofDays(1), HOUR));

    assertThat(seen).hasSize(2);
    assertThat(seen.getFirst().transparent()).isEqualTo("OPAQUE");
    assertThat(seen.getFirst().alarms()).isEqualTo(1);
    assertThat(seen.getLast().start()).isEqualTo("2026-09-17");
    assertThat(seen.getLast().end()).isEqualTo("2026-09-19");
    assertThat(seen.getLast().transparent()).isEqualTo("TRANSPARENT");
    assertThat(seen.getLast().alarms()).isZero();
    assertThat(seen).extracting(Seen::status).containsOnly("TENTATIVE");
    assertThat(seen).extracting(Seen::uid).doesNotHaveDuplicates();
  }

  @Example
  void aFeedSaysWhenToReadItAgainAndTheSameTextForTheSameEvents() {
    CalendarEvent event = event("Europe/London", STAMP, HOUR, "x", null);

    String text = CalendarText.feed(List.of(event), null, HOUR);

    assertThat(text)
        .contains("REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n", "X-PUBLISHED-TTL:PT1H\r\n")
        .isEqualTo(CalendarText.feed(List.of(event), null, HOUR))
        .doesNotContain("ATTENDEE", "ORGANIZER", "METHOD");
  }

  @Example
  void aFeedOfNothingIsAFeed() {
    assertThat(CalendarReaders.read(CalendarText.feed(List.of(), null, HOUR))).isEmpty();
  }

  @Example
  void zonesAreSaidOnceEach() {
    String text =
        CalendarText.feed(
            List.of(
                event("Europe/London", STAMP, HOUR, "x", null),
                event("Europe/Paris", STAMP, HOUR, "y", null),
                event("Europe/London", STAMP.plus(Duration.ofDays(200)), HOUR, "z", null)),
            null,
            HOUR);

    assertThat(text.split("BEGIN:VTIMEZONE")).hasSize(3);
    assertThat(CalendarReaders.read(text)).hasSize(3);
    assertThat(List.of(text.split("\r\n"))).contains("TZID:Europe/London", "TZID:Europe/Paris");
  }

  private static CalendarEvent event(
      String zone, Instant start, Duration length, String title, String venue) {
    return new CalendarEvent(
        UUID.randomUUID(),
        0,
        STAMP,
        start,
        start.plus(length),
        ZoneId.of(zone),
        EventStatus.CONFIRMED,
        title,
        venue,
        null,
        false);
  }
}
