package org.ignite.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.DateOrDateTimeProperty;
import biweekly.util.ICalDate;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Content;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.property.DateProperty;

/**
 * What two readers of iCalendar that know nothing of each other make of a text. Zones are renamed
 * first, to names that no reader knows: so the instants are those of the zones as they are written.
 */
public final class CalendarReaders {

  private CalendarReaders() {}

  /**
   * An event as both saw it.
   *
   * @param start an instant, or a date as text
   */
  public record Seen(
      String method,
      String uid,
      int sequence,
      String start,
      String end,
      String summary,
      String location,
      String url,
      String status,
      String transparent,
      List<String> attendees,
      String answer,
      String organiser,
      int alarms) {}

  /** The events of a text, on which both readers agree. */
  public static List<Seen> read(String text) {
    assertThat(text.split("\r\n"))
        .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
    String renamed = renamed(text);
    List<Seen> one = byIcal4j(renamed);
    assertThat(byBiweekly(renamed)).isEqualTo(one);
    return one;
  }

  private static String renamed(String text) {
    Matcher zone = Pattern.compile("(TZID[:=])([^:;\r]+)").matcher(text);
    return zone.replaceAll(z -> z.group(1) + "Nowhere-" + z.group(2).replace('/', '-'));
  }

  private static List<Seen> byBiweekly(String text) {
    List<ICalendar> calendars = Biweekly.parse(text).all();
    assertThat(calendars).hasSize(1);
    ICalendar calendar = calendars.getFirst();
    if (!calendar
        .getEvents()
        .isEmpty()) { // a zone alone, which the RFC allows, is too little for it
      assertThat(calendar.validate(ICalVersion.V2_0).getWarnings()).isEmpty();
    }
    List<Seen> seen = new ArrayList<>();
    for (VEvent event : calendar.getEvents()) {
      seen.add(
          new Seen(
              calendar.getMethod() == null ? "" : calendar.getMethod().getValue(),
              event.getUid().getValue(),
              event.getSequence().getValue(),
              time(event.getDateStart()),
              time(event.getDateEnd()),
              event.getSummary().getValue(),
              event.getLocation() == null ? "" : event.getLocation().getValue(),
              event.getUrl() == null ? "" : event.getUrl().getValue(),
              event.getStatus().getValue(),
              event.getTransparency().getValue(),
              event.getAttendees().stream().map(a -> "mailto:" + a.getEmail()).toList(),
              event.getAttendees().stream()
                  .map(
                      a ->
                          a.getParticipationStatus() == null
                              ? ""
                              : a.getParticipationStatus().getValue())
                  .findFirst()
                  .orElse(""),
              event.getOrganizer() == null ? "" : "mailto:" + event.getOrganizer().getEmail(),
              event.getAlarms().size()));
    }
    return seen;
  }

  private static String time(DateOrDateTimeProperty property) {
    ICalDate date = property.getValue();
    return date.hasTime()
        ? date.toInstant().toString()
        : "%tF".formatted(date.getRawComponents().toDate());
  }

  /** The events as ical4j alone reads them. */
  public static List<Seen> readByOne(String text) {
    return byIcal4j(renamed(text));
  }

  private static List<Seen> byIcal4j(String text) {
    Calendar calendar;
    try {
      calendar = new CalendarBuilder().build(new StringReader(text));
    } catch (IOException | ParserException e) {
      throw new IllegalStateException(e);
    }
    assertThat(calendar.validate(true).getEntries()).isEmpty();
    List<Seen> seen = new ArrayList<>();
    for (Component event :
        calendar.<net.fortuna.ical4j.model.component.VEvent>getComponents("VEVENT")) {
      List<Property> attendees = event.getProperties("ATTENDEE");
      seen.add(
          new Seen(
              value(calendar.getPropertyList().getFirst("METHOD")),
              value(event, "UID"),
              Integer.parseInt(value(event, "SEQUENCE")),
              time(event, "DTSTART"),
              time(event, "DTEND"),
              value(event, "SUMMARY"),
              value(event, "LOCATION"),
              value(event, "URL"),
              value(event, "STATUS"),
              value(event, "TRANSP"),
              attendees.stream().map(Property::getValue).toList(),
              attendees.stream()
                  .map(a -> a.getParameter("PARTSTAT").map(Content::getValue).orElse(""))
                  .findFirst()
                  .orElse(""),
              value(event, "ORGANIZER"),
              ((net.fortuna.ical4j.model.component.VEvent) event).getAlarms().size()));
    }
    return seen;
  }

  private static String value(Component component, String name) {
    return value(component.getProperty(name));
  }

  private static String value(Optional<? extends Property> property) {
    return property.map(Property::getValue).orElse("");
  }

  private static String time(Component event, String name) {
    DateProperty<?> property = (DateProperty<?>) event.getProperty(name).orElseThrow();
    Temporal date = property.getDate();
    return switch (date) {
      case LocalDate day -> day.toString();
      case Instant instant -> instant.toString();
      case OffsetDateTime utc -> utc.toInstant().toString();
      case ZonedDateTime zoned -> zoned.toInstant().toString();
      default -> throw new IllegalStateException(name + " is " + date.getClass());
    };
  }
}
