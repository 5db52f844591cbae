package org.ignite.sessions.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.UUID;
import java.util.regex.Pattern;
import org.ignite.sessions.sessions.MeetingTime;
import org.ignite.sessions.sessions.Session;
import org.jspecify.annotations.Nullable;

/**
 * A session as a diary shows it. There is no place in it for who else is invited.
 *
 * @param sequence how often it has changed for the diary's owner; never falls
 * @param stampedAt when it was last revised, or, in a message, when this was written
 * @param zone in which the diary is told the times; the instants hold in any case
 * @param summary the title, or words that say nothing
 * @param venue where it is; null where the diary is not to say
 * @param link how to join; null where the diary is not to say
 * @param daysToo true to mark its days as well, as a bar over them
 */
public record CalendarEvent(
    UUID sessionId,
    int sequence,
    Instant stampedAt,
    Instant startsAt,
    Instant endsAt,
    ZoneId zone,
    EventStatus status,
    String summary,
    @Nullable String venue,
    @Nullable String link,
    boolean daysToo) {

  /** Council diaries and mailboxes are shared, so this is what they say of every session. */
  public static final String NEUTRAL = "Programme session";

  /** Characters that may end a line for one reader of a calendar and not for another. */
  private static final Pattern LINE_ENDS =
      Pattern.compile("\\r\\n|[\\n\\x0B\\f\\r\\x85\\u2028\\u2029]");

  /** RFC 5545, 3.1: no text has them. */
  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");

  /** Takes what people have written as text, and nothing in it as the calendar's own. */
  public CalendarEvent {
    summary = text(summary);
    venue = venue == null ? null : text(venue);
  }

  private static String text(String written) {
    return CONTROLS.matcher(LINE_ENDS.matcher(written).replaceAll("\n")).replaceAll("");
  }

  /** A session that says nothing but when it is. */
  public static CalendarEvent neutral(
      Session session, int sequence, Instant stampedAt, EventStatus status) {
    MeetingTime time = session.time();
    return new CalendarEvent(
        session.id(),
        sequence,
        stampedAt,
        time.startsAtUtc(),
        time.endsAtUtc(),
        time.zone(),
        status,
        NEUTRAL,
        null,
        null,
        false);
  }

  /** The same in every message and in the feed, for ever: nothing that can be configured. */
  String uid() {
    return sessionId + "@ignite";
  }

  /** Of the bar over its days, which is an entry of its own. */
  String uidOfDays() {
    return sessionId + "-days@ignite";
  }

  LocalDate firstDay() {
    return LocalDate.ofInstant(startsAt, zone);
  }

  /** The day after the last; one that ends at midnight does not touch the day that then begins. */
  LocalDate dayAfter() {
    return LocalDateTime.ofInstant(endsAt, zone).minusNanos(1).toLocalDate().plusDays(1);
  }
}
