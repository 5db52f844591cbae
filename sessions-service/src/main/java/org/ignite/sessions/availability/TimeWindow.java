package org.ignite.sessions.availability;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ignite.platform.problems.FieldError;
import org.ignite.platform.problems.InvalidRequest;
import org.ignite.sessions.people.Season;
import org.ignite.sessions.sessions.Zones;
import org.jspecify.annotations.Nullable;

/**
 * Which times come into question. A meeting begins and ends within the hours, on allowed days; one
 * that goes over several days needs each of them.
 *
 * @param from the first day
 * @param to the last day, at most a year on
 * @param minutes how long it takes by the clock on the wall: 15 minutes to three days
 * @param hoursFrom when a day begins
 * @param hoursTo when it ends; midnight is its end
 * @param weekdays the days of the week; at least one
 * @param stepMinutes it begins at hoursFrom or a multiple of this later: 15, 30 or 60
 */
public record TimeWindow(
    LocalDate from,
    LocalDate to,
    int minutes,
    LocalTime hoursFrom,
    LocalTime hoursTo,
    ZoneId zone,
    Set<DayOfWeek> weekdays,
    int stepMinutes) {

  private static final int USUAL_STEP = 30;
  private static final int DAY = 24 * 60;
  private static final int SHORTEST = 15;
  private static final int LONGEST = 3 * DAY;
  private static final Set<Integer> STEPS = Set.of(15, 30, 60);

  /**
   * A checked window.
   *
   * @throws InvalidRequest 422
   */
  public TimeWindow {
    List<FieldError> errors = new ArrayList<>();
    if (to.isBefore(from)) {
      errors.add(new FieldError("/to", "is before from"));
    } else if (from.getYear() < 2000) {
      errors.add(new FieldError("/from", "is not within this century"));
    } else if (to.getYear() > 2100) {
      errors.add(new FieldError("/to", "is not within this century"));
    } else if (to.isAfter(from.plusYears(1))) {
      errors.add(new FieldError("/to", "is more than a year after from"));
    }
    if (minutes < SHORTEST || minutes > LONGEST) {
      errors.add(new FieldError("/minutes", "is from 15 to 4320, which are three days"));
    }
    if (!STEPS.contains(stepMinutes)) {
      errors.add(new FieldError("/stepMinutes", "is 15, 30 or 60"));
    }
    if (weekdays.isEmpty()) {
      errors.add(new FieldError("/weekdays", "names no day"));
    }
    if (minute(hoursFrom) >= endMinute(hoursTo)) {
      errors.add(new FieldError("/hoursTo", "is not after hoursFrom"));
    }
    if (!errors.isEmpty()) {
      throw new InvalidRequest(errors);
    }
    weekdays = Set.copyOf(weekdays);
  }

  /**
   * The same, with what is usual for what is null: 09:00 to 17:00, London, Monday to Friday.
   *
   * @throws InvalidRequest 422
   */
  public static TimeWindow of(
      LocalDate from,
      LocalDate to,
      int minutes,
      @Nullable LocalTime hoursFrom,
      @Nullable LocalTime hoursTo,
      @Nullable String zone,
      @Nullable List<Weekday> weekdays,
      @Nullable Integer stepMinutes) {
    return new TimeWindow(
        from,
        to,
        minutes,
        hoursFrom == null ? LocalTime.of(9, 0) : hoursFrom,
        hoursTo == null ? LocalTime.of(17, 0) : hoursTo,
        Zones.of("/zone", zone == null ? Season.ZONE : zone),
        weekdays == null
            ? EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)
            : weekdays.stream().map(Weekday::day).collect(Collectors.toSet()),
        stepMinutes == null ? USUAL_STEP : stepMinutes);
  }

  /** The same on other days. */
  public TimeWindow between(LocalDate first, LocalDate last) {
    return new TimeWindow(first, last, minutes, hoursFrom, hoursTo, zone, weekdays, stepMinutes);
  }

  /** From the beginning of the first day to the end of the last. */
  Interval whole() {
    return new Interval(
        from.atStartOfDay(zone).toInstant(), to.plusDays(1).atStartOfDay(zone).toInstant());
  }

  /** Every time that comes into question, in order. */
  List<Candidate> candidates(Set<LocalDate> closedDays, Instant notBefore) {
    List<Candidate> found = new ArrayList<>();
    for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
      LocalDateTime midnight = day.atStartOfDay();
      for (int m = minute(hoursFrom); m < endMinute(hoursTo); m += stepMinutes) {
        LocalDateTime start = midnight.plusMinutes(m);
        LocalDateTime end = start.plusMinutes(minutes);
        if (allowed(start, end, closedDays)) {
          Candidate candidate = Candidate.of(start, end, zone);
          if (candidate != null && !candidate.time().start().isBefore(notBefore)) {
            found.add(candidate);
          }
        }
      }
    }
    return found;
  }

  private boolean allowed(LocalDateTime start, LocalDateTime end, Set<LocalDate> closedDays) {
    boolean midnight = end.toLocalTime().equals(LocalTime.MIDNIGHT);
    LocalDate lastDay = midnight ? end.toLocalDate().minusDays(1) : end.toLocalDate();
    int endMinute = midnight ? DAY : minute(end.toLocalTime());
    if (lastDay.isAfter(to) || endMinute > endMinute(hoursTo)) {
      return false;
    }
    // Over several days: the end also lies behind the beginning of its day's hours.
    if (!lastDay.equals(start.toLocalDate()) && endMinute <= minute(hoursFrom)) {
      return false;
    }
    return start
        .toLocalDate()
        .datesUntil(lastDay.plusDays(1))
        .allMatch(day -> weekdays.contains(day.getDayOfWeek()) && !closedDays.contains(day));
  }

  private static int minute(LocalTime time) {
    return time.getHour() * 60 + time.getMinute();
  }

  private static int endMinute(LocalTime time) {
    return time.equals(LocalTime.MIDNIGHT) ? DAY : minute(time);
  }
}
