package org.ignite.sessions.sessions;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and times as letters and pages say them: by the clock on the wall. */
public final class TimeInWords {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm", Locale.UK);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

  private TimeInWords() {}

  /** {@code Thursday 12 November 2026, 10:00}. */
  public static String moment(LocalDateTime time) {
    return DAY.format(time);
  }

  /**
   * The same by the clock of a zone.
   *
   * @param zone a region of the IANA database
   */
  public static String moment(Instant moment, String zone) {
    return DAY.format(moment.atZone(ZoneId.of(zone)));
  }

  /** The same with that clock: {@code Thursday 12 November 2026, 10:00 (Europe/London time)}. */
  public static String withZone(String moment, String zone) {
    return moment + " (" + zone + " time)";
  }

  /** {@code Thursday 12 November 2026, 10:00 to 16:00}; the day again where it is another. */
  public static String period(MeetingTime time) {
    boolean sameDay = time.startsAt().toLocalDate().equals(time.endsAt().toLocalDate());
    return DAY.format(time.startsAt()) + " to " + (sameDay ? TIME : DAY).format(time.endsAt());
  }
}
