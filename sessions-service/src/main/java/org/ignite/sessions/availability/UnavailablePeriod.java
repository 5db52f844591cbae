package org.ignite.sessions.availability;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.ignite.platform.problems.FieldError;
import org.ignite.platform.problems.InvalidRequest;
import org.ignite.sessions.sessions.MeetingTime;
import org.ignite.sessions.sessions.Zones;
import org.jspecify.annotations.Nullable;

/**
 * When somebody can not: the time on the wall in a zone, once or every so many weeks. Whole days
 * are from midnight to midnight. Where the clocks skip the time at which it comes again, it is that
 * much later; of a time that comes twice the earlier is meant, as of a session's.
 *
 * @param startsAt the first time
 * @param endsAt its end, at most 92 days later
 * @param wholeDays that it was said in days
 * @param everyWeeks 1 to 52, and longer than the period itself; null for once
 * @param until the last day on which it can begin again, at most three years on; null for once
 */
public record UnavailablePeriod(
    LocalDateTime startsAt,
    LocalDateTime endsAt,
    ZoneId zone,
    boolean wholeDays,
    @Nullable Integer everyWeeks,
    @Nullable LocalDate until) {

  private static final Duration LONGEST = Duration.ofDays(92);
  private static final int YEARS_ON = 3;
  private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(2100, 1, 1);

  /**
   * A checked period.
   *
   * @throws InvalidRequest 422, with pointers into the period
   */
  public UnavailablePeriod {
    List<FieldError> errors = new ArrayList<>();
    String start = wholeDays ? "/firstDay" : "/startsAt";
    String end = wholeDays ? "/lastDay" : "/endsAt";
    if (startsAt.toLocalDate().isBefore(FIRST_DAY) || endsAt.toLocalDate().isAfter(LAST_DAY)) {
      errors.add(new FieldError(start, "is not within this century"));
    } else if (!instant(endsAt, zone).isAfter(instant(startsAt, zone))) {
      errors.add(new FieldError(end, "is before the start"));
    } else if (LONGEST.compareTo(length(startsAt, endsAt)) < 0) {
      errors.add(new FieldError(end, "is more than 92 days after the start"));
    } else if ((everyWeeks == null) != (until == null)) {
      errors.add(new FieldError("/until", "goes with everyWeeks, and everyWeeks with it"));
    } else if (everyWeeks != null && until != null) {
      if (length(startsAt, endsAt).compareTo(Duration.ofDays(7L * everyWeeks)) > 0) {
        errors.add(new FieldError("/everyWeeks", "is shorter than the period itself"));
      }
      if (until.isBefore(startsAt.toLocalDate())
          || until.isAfter(startsAt.toLocalDate().plusYears(YEARS_ON))) {
        errors.add(new FieldError("/until", "is before the start or more than three years on"));
      }
    }
    if (!errors.isEmpty()) {
      throw new InvalidRequest(errors);
    }
  }

  /**
   * A period by the clock.
   *
   * @throws InvalidRequest 422, also for a zone that there is not
   * @throws org.ignite.sessions.sessions.SkippedLocalTime 422
   * @throws org.ignite.sessions.sessions.EndsBeforeItStarts 422
   */
  public static UnavailablePeriod timed(
      LocalDateTime startsAt,
      LocalDateTime endsAt,
      String zone,
      @Nullable Integer everyWeeks,
      @Nullable LocalDate until) {
    MeetingTime time = MeetingTime.of(startsAt, endsAt, zone);
    return new UnavailablePeriod(
        time.startsAt(), time.endsAt(), time.zone(), false, everyWeeks, until);
  }

  /**
   * Whole days, both included.
   *
   * @throws InvalidRequest 422
   */
  public static UnavailablePeriod days(
      LocalDate firstDay,
      LocalDate lastDay,
      String zone,
      @Nullable Integer everyWeeks,
      @Nullable LocalDate until) {
    if (lastDay.isAfter(LAST_DAY)) {
      throw new InvalidRequest("/lastDay", "is not within this century");
    }
    return new UnavailablePeriod(
        firstDay.atStartOfDay(),
        lastDay.plusDays(1).atStartOfDay(),
        Zones.of("/zone", zone),
        true,
        everyWeeks,
        until);
  }

  public Instant startsAtUtc() {
    return instant(startsAt, zone);
  }

  public Instant endsAtUtc() {
    return instant(endsAt, zone);
  }

  /** When it ends for the last time. */
  public Instant lastEndsAtUtc() {
    return instant(endsAt.plusWeeks(lastRepeat()), zone);
  }

  /** Every time that it comes and touches a period. */
  public List<Interval> within(Interval period) {
    List<Interval> found = new ArrayList<>();
    int step = everyWeeks == null ? 1 : everyWeeks;
    for (long weeks = firstRepeat(period, step); weeks <= lastRepeat(); weeks += step) {
      Instant start = instant(startsAt.plusWeeks(weeks), zone);
      if (!start.isBefore(period.end())) {
        break;
      }
      Instant end = instant(endsAt.plusWeeks(weeks), zone);
      // Both ends in the hour that is skipped: nothing of it is left.
      if (end.isAfter(period.start()) && end.isAfter(start)) {
        found.add(new Interval(start, end));
      }
    }
    return found;
  }

  /** Weeks from the first time to one that surely ends before the period, or is the first. */
  private long firstRepeat(Interval period, int step) {
    LocalDateTime from = LocalDateTime.ofInstant(period.start(), zone);
    long weeks = ChronoUnit.WEEKS.between(endsAt, from) - 1;
    return everyWeeks == null || weeks <= 0 ? 0 : weeks / step * step;
  }

  private long lastRepeat() {
    if (everyWeeks == null || until == null) {
      return 0;
    }
    long weeks = ChronoUnit.WEEKS.between(startsAt.toLocalDate(), until);
    return weeks / everyWeeks * everyWeeks;
  }

  private static Duration length(LocalDateTime from, LocalDateTime to) {
    return Duration.between(from.toInstant(ZoneOffset.UTC), to.toInstant(ZoneOffset.UTC));
  }

  /** Later by the gap where there is no such time, the earlier where there are two. */
  private static Instant instant(LocalDateTime local, ZoneId zone) {
    return local.atZone(zone).toInstant();
  }
}
