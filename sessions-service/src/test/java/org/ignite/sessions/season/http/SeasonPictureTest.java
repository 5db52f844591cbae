package org.ignite.sessions.season.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.ignite.sessions.people.Season;
import org.ignite.sessions.season.Closing;
import org.ignite.sessions.season.Closure;
import org.ignite.sessions.season.SeasonCalendar;
import org.ignite.sessions.season.SeasonPlanner;
import org.ignite.sessions.season.SeasonTemplates;
import org.ignite.sessions.sessions.SessionKind;
import org.ignite.sessions.sessions.SessionState;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class SeasonPictureTest {

  private static final Season SEASON =
      new Season(LocalDate.parse("2026-09-01"), LocalDate.parse("2027-06-30"));

  @Example
  void theStandardSeasonIsTextThatCanBeReadOut() throws IOException {
    SeasonShown season = standard();

    String wide = SeasonPicture.of(season, 1200);

    assertThat(texts(wide))
        .contains("Chief executives 2026", "September 2026", "June 2027", "Opening residential")
        .contains(
            "Thu 17 Sep, 12:00 to Fri 18 Sep, 12:00", "closed for Easter Monday (bank holiday)");
    assertThat(texts(wide)).contains("Roundtable: first of the season (optional)");
    // Where somebody wants to look at it: -Dpictures=DIRECTORY.
    String pictures = System.getProperty("pictures");
    if (pictures != null) {
      Files.writeString(Path.of(pictures, "wide.svg"), wide);
      Files.writeString(Path.of(pictures, "phone.svg"), SeasonPicture.of(season, 360));
    }
  }

  @Property(tries = 100)
  void whateverATitleSaysItIsNoMarkup(
      @ForAll String title, @ForAll @IntRange(min = 320, max = 2400) int width) {
    SeasonShown season = season(List.of(session(title, SessionKind.ROUNDTABLE, "2026-10-07")));

    Document picture = parsed(SeasonPicture.of(season, width));

    assertThat(picture.getElementsByTagName("svg").getLength()).isEqualTo(1);
    assertThat(picture.getElementsByTagName("script").getLength()).isZero();
  }

  @Example
  void aTitleThatWouldRunDoesNot() {
    String title = "</text><script>alert(1)</script><a href=\"x\" onload='y'>\u0001";

    String svg =
        SeasonPicture.of(
            season(List.of(session(title, SessionKind.ROUNDTABLE, "2026-10-07"))), 1200);

    assertThat(svg).doesNotContain("<script", "<a ", "\u0001").contains("&lt;script&gt;");
    parsed(svg);
  }

  @Example
  void nothingIsLoaded() {
    assertThat(SeasonPicture.of(standard(), 1200))
        .doesNotContain("href", "<style", "<image", "<script", "@import")
        .containsOnlyOnce("http");
  }

  @Example
  void aCancelledSessionSaysSoInWords() {
    SeasonShown.SessionShown off = session("Roundtable", SessionKind.ROUNDTABLE, "2026-10-07");

    String svg =
        SeasonPicture.of(
            season(
                List.of(
                    new SeasonShown.SessionShown(
                        off.title(),
                        off.kind(),
                        off.startsAt(),
                        off.endsAt(),
                        off.zone(),
                        SessionState.CANCELLED))),
            1200);

    assertThat(texts(svg)).contains("Roundtable (optional, cancelled)");
  }

  @Example
  void manyOnOneDayStandBelowEachOther() {
    List<SeasonShown.SessionShown> sessions = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      sessions.add(session("Diagnostic " + i, SessionKind.DIAGNOSTIC, "2026-09-30"));
    }

    parsed(SeasonPicture.of(season(sessions), 360));
  }

  static SeasonShown standard() {
    SeasonCalendar calendar =
        SeasonCalendar.of(
            SEASON,
            List.of(
                days(Closing.SCHOOL_HOLIDAY, "Autumn half-term", "2026-10-26", "2026-10-30"),
                days(Closing.SCHOOL_HOLIDAY, "Christmas holidays", "2026-12-21", "2027-01-01"),
                days(Closing.SCHOOL_HOLIDAY, "Half-term", "2027-02-15", "2027-02-19"),
                days(Closing.BUDGET_COUNCIL, "Budget councils", "2027-02-22", "2027-03-05"),
                days(Closing.SCHOOL_HOLIDAY, "Summer half-term", "2027-05-31", "2027-06-04")),
            true);
    List<SeasonShown.SessionShown> sessions =
        SeasonPlanner.plan(SeasonTemplates.named("standard"), SEASON.startsOn(), SEASON, calendar)
            .stream()
            .map(
                entry ->
                    new SeasonShown.SessionShown(
                        entry.title(),
                        entry.kind(),
                        entry.startsAt(),
                        entry.endsAt(),
                        "Europe/London",
                        SessionState.SCHEDULED))
            .toList();
    return new SeasonShown("Chief executives 2026", SEASON, sessions, calendar.closed());
  }

  private static Closure days(Closing kind, String name, String first, String last) {
    return new Closure(kind, name, LocalDate.parse(first), LocalDate.parse(last));
  }

  private static SeasonShown season(List<SeasonShown.SessionShown> sessions) {
    return new SeasonShown("A & B", SEASON, sessions, List.of());
  }

  private static SeasonShown.SessionShown session(String title, SessionKind kind, String day) {
    LocalDateTime start = LocalDate.parse(day).atTime(16, 0);
    return new SeasonShown.SessionShown(
        title, kind, start, start.plusHours(2), "Europe/London", SessionState.SCHEDULED);
  }

  private static String texts(String svg) {
    return parsed(svg).getDocumentElement().getTextContent();
  }

  private static Document parsed(String svg) {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(svg)));
    } catch (Exception e) {
      throw new AssertionError("no XML: " + svg, e);
    }
  }
}
