package org.ignite.sessions.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import org.jspecify.annotations.Nullable;

/**
 * A zone's rules as a calendar carries them (RFC 5545, 3.6.5), out of those that the JDK has: the
 * same that the instants of sessions were derived by. Where the clocks change by the same two rules
 * every year these are written as rules, which every diary reads; where they do not, each change is
 * written by itself.
 */
final class ZoneInCalendar {

  /** Rules that were found the same for so long are written as a rule. */
  private static final int YEARS = 40;

  private ZoneInCalendar() {}

  /** For a calendar without events, which has to have something in it (RFC 5545, 3.6). */
  static VTimeZone utc() {
    return of(ZoneOffset.UTC, Instant.EPOCH, Instant.EPOCH);
  }

  /** What holds from the day before {@code first} to the day after {@code last}, at least. */
  static VTimeZone of(ZoneId zone, Instant first, Instant last) {
    ZoneRules rules = zone.getRules();
    int year = first.atZone(ZoneOffset.UTC).getYear() - 1;
    List<Observance> observances = yearly(rules, year);
    if (observances.isEmpty()) {
      observances = changes(rules, first.minus(1, ChronoUnit.DAYS), last.plus(1, ChronoUnit.DAYS));
    }
    return new VTimeZone(
        new PropertyList(List.of(new TzId(zone.getId()))), new ComponentList<>(observances));
  }

  /** Empty where not all changes from {@code year} on follow a rule that can be said. */
  private static List<Observance> yearly(ZoneRules rules, int year) {
    List<Observance> observances = new ArrayList<>();
    for (ZoneOffsetTransitionRule rule : rules.getTransitionRules()) {
      ZoneOffsetTransition first = rule.createTransition(year);
      String day = day(rule, year);
      if (day == null || !alone(rules, first.getInstant())) {
        return List.of();
      }
      String yearly =
          "FREQ=YEARLY;BYMONTH=" + first.getDateTimeBefore().getMonthValue() + ";BYDAY=" + day;
      observances.add(observance(rules, first, List.of(new RRule<>(yearly))));
    }
    return observances;
  }

  /** Whether from an instant on the clocks change by rules alone. */
  private static boolean alone(ZoneRules rules, Instant from) {
    List<ZoneOffsetTransition> single = rules.getTransitions();
    return single.isEmpty() || single.getLast().getInstant().isBefore(from);
  }

  /** The day of a rule's month: {@code -1SU}, {@code 2SU}; null if it is not the same each year. */
  private static @Nullable String day(ZoneOffsetTransitionRule rule, int year) {
    List<LocalDateTime> days =
        IntStream.range(year, year + YEARS)
            .mapToObj(y -> rule.createTransition(y).getDateTimeBefore())
            .toList();
    LocalDateTime one = days.getFirst();
    DayOfWeek weekday = one.getDayOfWeek();
    boolean alike =
        days.stream()
            .allMatch(
                d ->
                    d.getDayOfWeek() == weekday
                        && d.getMonth() == one.getMonth()
                        && d.toLocalTime().equals(one.toLocalTime()));
    if (!alike) {
      return null;
    }
    String name = weekday.name().substring(0, 2).toUpperCase(Locale.ROOT);
    if (days.stream().allMatch(d -> d.plusWeeks(1).getMonth() != d.getMonth())) {
      return "-1" + name;
    }
    List<Integer> weeks =
        days.stream().map(d -> (d.getDayOfMonth() - 1) / 7 + 1).distinct().toList();
    return weeks.size() == 1 ? weeks.getFirst() + name : null;
  }

  /**
   * Each change by itself, after the one that was in force at the beginning and the one before it:
   * a diary that finds a summer time alone may not know what it is a summer time of.
   */
  private static List<Observance> changes(ZoneRules rules, Instant from, Instant to) {
    List<Observance> observances = new ArrayList<>();
    ZoneOffsetTransition inForce = rules.previousTransition(from.plus(1, ChronoUnit.SECONDS));
    if (inForce == null) {
      observances.add(always(rules.getOffset(from)));
    } else {
      ZoneOffsetTransition before = rules.previousTransition(inForce.getInstant());
      if (before != null) {
        observances.add(observance(rules, before, List.of()));
      }
      observances.add(observance(rules, inForce, List.of()));
    }
    ZoneOffsetTransition next = rules.nextTransition(from);
    while (next != null && !next.getInstant().isAfter(to)) {
      observances.add(observance(rules, next, List.of()));
      next = rules.nextTransition(next.getInstant());
    }
    return observances;
  }

  private static Observance observance(
      ZoneRules rules, ZoneOffsetTransition change, List<Property> more) {
    List<Property> properties = new ArrayList<>();
    properties.add(new DtStart<>(change.getDateTimeBefore()));
    properties.add(new TzOffsetFrom(change.getOffsetBefore()));
    properties.add(new TzOffsetTo(change.getOffsetAfter()));
    properties.addAll(more);
    PropertyList list = new PropertyList(properties);
    return rules.isDaylightSavings(change.getInstant()) ? new Daylight(list) : new Standard(list);
  }

  private static Observance always(ZoneOffset offset) {
    return new Standard(
        new PropertyList(
            List.of(
                new DtStart<>(LocalDateTime.of(1970, 1, 1, 0, 0)),
                new TzOffsetFrom(offset),
                new TzOffsetTo(offset))));
  }
}
