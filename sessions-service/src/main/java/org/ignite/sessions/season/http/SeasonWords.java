package org.ignite.sessions.season.http;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ignite.sessions.season.Closure;
import org.ignite.sessions.sessions.SessionKind;

/** Days and kinds in the words of a reader. */
final class SeasonWords {

  private static final String USUAL_ZONE = "Europe/London";
  private static final DateTimeFormatter DAY = pattern("EEE d MMM");
  private static final DateTimeFormatter LONG_DAY = pattern("EEEE d MMMM yyyy");
  private static final DateTimeFormatter MONTH = pattern("MMMM yyyy");
  private static final DateTimeFormatter TIME = pattern("HH:mm");

  private SeasonWords() {}

  private static DateTimeFormatter pattern(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }

  /** {@code Thu 17 Sep, 12:00 to Fri 18 Sep, 12:00}. */
  static String when(SeasonShown.SessionShown session) {
    return when(session.startsAt(), session.endsAt(), session.zone(), DAY);
  }

  /** {@code Thursday 17 September 2026, 12:00 to Friday 18 September 2026, 12:00}. */
  static String longWhen(LocalDateTime startsAt, LocalDateTime endsAt, String zone) {
    return when(startsAt, endsAt, zone, LONG_DAY);
  }

  private static String when(
      LocalDateTime startsAt, LocalDateTime endsAt, String zone, DateTimeFormatter days) {
    boolean oneDay = startsAt.toLocalDate().equals(endsAt.toLocalDate());
    return days.format(startsAt)
        + ", "
        + TIME.format(startsAt)
        + (oneDay ? "\u2013" : " to " + days.format(endsAt) + ", ")
        + TIME.format(endsAt)
        + (zone.equals(USUAL_ZONE) ? "" : " (" + zone + ")");
  }

  static String when(Closure closed) {
    return closed.firstDay().equals(closed.lastDay())
        ? DAY.format(closed.firstDay())
        : DAY.format(closed.firstDay()) + " to " + DAY.format(closed.lastDay());
  }

  static String time(LocalDateTime time) {
    return TIME.format(time);
  }

  static String day(LocalDate day) {
    return LONG_DAY.format(day);
  }

  static String month(LocalDate day) {
    return MONTH.format(day);
  }

  /** {@code set meeting}. */
  static String kind(SessionKind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /**
   * What a session's title leaves open: {@code set meeting, optional, cancelled}. Nothing is said
   * by colour alone.
   */
  static String note(SeasonShown.SessionShown session) {
    String kind = kind(session.kind());
    return Stream.of(
            plain(session.title()).contains(kind) ? "" : kind,
            session.core() ? "" : "optional",
            session.draft() ? "draft" : "",
            session.cancelled() ? "cancelled" : "")
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining(", "));
  }

  /** {@code Opening residential}, {@code Whitehall at ease (roundtable, optional)}. */
  static String titleAndNote(SeasonShown.SessionShown session) {
    String note = note(session);
    return note.isEmpty() ? session.title() : session.title() + " (" + note + ")";
  }

  /** {@code Half-term (school holiday)}, unless the name says the kind itself. */
  static String closed(Closure closed) {
    String kind = closed.kind().word().replace('-', ' ');
    return plain(closed.name()).contains(kind) || closed.name().contains("(")
        ? closed.name()
        : closed.name() + " (" + kind + ")";
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replace('-', ' ');
  }
}
