package org.ignite.sessions.calendar;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Related;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Action;
import net.fortuna.ical4j.model.property.Clazz;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.Trigger;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.Version;
import net.fortuna.ical4j.model.property.XProperty;
import org.jspecify.annotations.Nullable;

/** Events as an iCalendar object (RFC 5545): a feed of many, or a message about one (RFC 5546). */
final class CalendarText {

  private static final int NO_FOLDING = 1_000_000;

  private CalendarText() {}

  /**
   * A feed. The same events give the same text.
   *
   * @param alarm how long before an event its diary reminds; null for not at all
   * @param refreshedEvery how often the diary is asked to read it again
   */
  static String feed(
      List<CalendarEvent> events, @Nullable Duration alarm, Duration refreshedEvery) {
    List<CalendarComponent> entries = new ArrayList<>();
    for (CalendarEvent event : events) {
      entries.add(timed(event, alarm, List.of()));
      if (event.daysToo()) {
        entries.add(days(event));
      }
    }
    return written(
        List.of(
            new RefreshInterval(new ParameterList(List.of(Value.DURATION)), refreshedEvery),
            new XProperty("X-PUBLISHED-TTL", refreshedEvery.toString()),
            new XProperty("X-WR-CALNAME", "Programme")),
        events,
        entries);
  }

  /**
   * A message about one event.
   *
   * @param people organiser and recipient
   */
  static String message(String method, CalendarEvent event, List<Property> people) {
    return written(
        List.of(new Method(method)), List.of(event), List.of(timed(event, null, people)));
  }

  private static VEvent timed(CalendarEvent event, @Nullable Duration alarm, List<Property> more) {
    List<Property> properties = new ArrayList<>();
    properties.add(new Uid(event.uid()));
    TimeInCalendar start = TimeInCalendar.of(event.startsAt(), event.zone());
    TimeInCalendar end = TimeInCalendar.of(event.endsAt(), event.zone());
    properties.add(new DtStart<>(start.parameters(), start.time()));
    properties.add(new DtEnd<>(end.parameters(), end.time()));
    properties.add(new Transp("OPAQUE"));
    properties.addAll(common(event));
    properties.addAll(more);
    List<VAlarm> alarms =
        alarm == null || event.status() == EventStatus.CANCELLED
            ? List.of()
            : List.of(alarm(event, alarm));
    return new VEvent(new PropertyList(properties), new ComponentList<>(alarms));
  }

  /** A bar over the days, beside the hours: it takes nobody's time (RFC 5545, 3.8.2.7). */
  private static VEvent days(CalendarEvent event) {
    List<Property> properties = new ArrayList<>();
    properties.add(new Uid(event.uidOfDays()));
    properties.add(new DtStart<>(event.firstDay()));
    properties.add(new DtEnd<>(event.dayAfter()));
    properties.add(new Transp("TRANSPARENT"));
    properties.addAll(common(event));
    return new VEvent(new PropertyList(properties));
  }

  private static List<Property> common(CalendarEvent event) {
    List<Property> properties = new ArrayList<>();
    properties.add(new DtStamp(event.stampedAt()));
    properties.add(new Sequence(event.sequence()));
    properties.add(new Status(event.status().name()));
    properties.add(new Clazz("PRIVATE"));
    properties.add(new Summary(event.summary()));
    if (event.venue() != null) {
      properties.add(new Location(event.venue()));
    }
    if (event.link() != null) {
      address(event.link()).map(Url::new).ifPresent(properties::add);
    }
    return properties;
  }

  /** Empty for what is none: one entry without its link is better than no diary at all. */
  private static Optional<URI> address(String link) {
    try {
      return Optional.of(new URI(link));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static VAlarm alarm(CalendarEvent event, Duration before) {
    return new VAlarm(
        new PropertyList(
            List.of(
                new Action("DISPLAY"),
                new Description(event.summary()),
                new Trigger(new ParameterList(List.of(Related.START)), before.negated()))));
  }

  private static String written(
      List<Property> about, List<CalendarEvent> events, List<? extends CalendarComponent> entries) {
    List<Property> properties = new ArrayList<>();
    properties.add(new ProdId("-//Ignite//Sessions//EN"));
    properties.add(new Version(new ParameterList(), "2.0"));
    properties.addAll(about);
    List<CalendarComponent> components = new ArrayList<>(zones(events));
    components.addAll(entries);
    StringWriter text = new StringWriter();
    try {
      new CalendarOutputter(false, NO_FOLDING)
          .output(
              new Calendar(new PropertyList(properties), new ComponentList<>(components)), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Folding.folded(text.toString());
  }

  private static Collection<? extends CalendarComponent> zones(List<CalendarEvent> events) {
    if (events.isEmpty()) {
      return List.of(ZoneInCalendar.utc());
    }
    Map<String, List<CalendarEvent>> byZone =
        events.stream()
            .collect(
                Collectors.groupingBy(
                    event -> event.zone().getId(), TreeMap::new, Collectors.toList()));
    return byZone.values().stream().map(CalendarText::zone).toList();
  }

  private static CalendarComponent zone(List<CalendarEvent> events) {
    Instant first =
        events.stream().map(CalendarEvent::startsAt).min(Comparator.naturalOrder()).orElseThrow();
    Instant last =
        events.stream().map(CalendarEvent::endsAt).max(Comparator.naturalOrder()).orElseThrow();
    return ZoneInCalendar.of(events.getFirst().zone(), first, last);
  }
}
