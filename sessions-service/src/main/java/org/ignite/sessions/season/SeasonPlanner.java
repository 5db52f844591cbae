package org.ignite.sessions.season;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.temporal.TemporalAdjusters.nextOrSame;
import static java.time.temporal.TemporalAdjusters.previousOrSame;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ignite.sessions.people.Season;
import org.jspecify.annotations.Nullable;

/**
 * Finds a day for each entry of a template: Monday to Friday, closed for nothing, within the
 * season, and behind the entry before it. The same input gives the same plan.
 *
 * <p>Of the days that are free the one is taken that is nearest to what the template means: its
 * week, there the preferred weekdays in their order and then the others; then the week behind, the
 * week before, and so on, up to {@link #LEEWAY} weeks away. What has no such day has none in the
 * plan, which says why.
 */
public final class SeasonPlanner {

  /** How many weeks an entry may move, either way. */
  static final int LEEWAY = 4;

  private final LocalDate startsOn;
  private final Season season;
  private final SeasonCalendar calendar;

  private SeasonPlanner(LocalDate startsOn, Season season, SeasonCalendar calendar) {
    this.startsOn = startsOn;
    this.season = season;
    this.calendar = calendar;
  }

  /**
   * The plan, an entry for each of the template's, in their order.
   *
   * @param startsOn in the first week of the season, or at the weekend before it
   */
  public static List<PlanEntry> plan(
      SeasonTemplate template, LocalDate startsOn, Season season, SeasonCalendar calendar) {
    SeasonPlanner planner = new SeasonPlanner(startsOn, season, calendar);
    List<PlanEntry> plan = new ArrayList<>();
    PlanEntry before = null;
    for (SeasonTemplate.Entry entry : template.entries()) {
      PlanEntry planned = planner.place(entry, before);
      plan.add(planned);
      before = planned.placed() ? planned : before;
    }
    return List.copyOf(plan);
  }

  private PlanEntry place(SeasonTemplate.Entry entry, @Nullable PlanEntry before) {
    List<LocalDate> candidates = candidates(entry);
    LocalDate wanted = candidates.getFirst();
    Set<PlanEntry.Reason> reasons = new LinkedHashSet<>();
    for (LocalDate day : candidates) {
      LocalDateTime start = day.atTime(entry.startsAt());
      LocalDateTime end = start.plusMinutes(entry.minutes());
      Optional<PlanEntry.Reason> obstacle = obstacle(start, end, before);
      if (obstacle.isEmpty()) {
        return entry(entry, wanted, start, end, reasons);
      }
      reasons.add(obstacle.get());
    }
    return entry(entry, wanted, null, null, reasons);
  }

  private static PlanEntry entry(
      SeasonTemplate.Entry entry,
      LocalDate wanted,
      @Nullable LocalDateTime start,
      @Nullable LocalDateTime end,
      Set<PlanEntry.Reason> reasons) {
    return new PlanEntry(
        entry.title(),
        entry.kind(),
        entry.core(),
        entry.days(),
        wanted,
        start,
        end,
        List.copyOf(reasons),
        null);
  }

  /** Days on which it could begin, the best first; it never ends at a weekend. */
  private List<LocalDate> candidates(SeasonTemplate.Entry entry) {
    LocalDate first =
        BankHolidays.isWeekend(startsOn)
            ? startsOn.with(nextOrSame(MONDAY))
            : startsOn.with(previousOrSame(MONDAY));
    LocalDate week = first.plusWeeks(entry.week() - 1L);
    List<LocalDate> days = new ArrayList<>();
    for (int away = 0; away <= LEEWAY; away++) {
      for (int weeks : away == 0 ? new int[] {0} : new int[] {away, -away}) {
        for (DayOfWeek weekday : weekdays(entry)) {
          LocalDate day = week.plusWeeks(weeks).plusDays(weekday.getValue() - 1L);
          LocalDate last = lastDay(day.atTime(entry.startsAt()).plusMinutes(entry.minutes()));
          if (!BankHolidays.isWeekend(last)) {
            days.add(day);
          }
        }
      }
    }
    return days;
  }

  /** Those preferred, then the others of the week by their distance to the best. */
  private static Set<DayOfWeek> weekdays(SeasonTemplate.Entry entry) {
    Set<DayOfWeek> weekdays = new LinkedHashSet<>(entry.preferred());
    int best = entry.preferred().getFirst().getValue();
    EnumSet.range(MONDAY, FRIDAY).stream()
        .sorted(Comparator.comparingInt(weekday -> Math.abs(weekday.getValue() - best)))
        .forEach(weekdays::add);
    return weekdays;
  }

  private Optional<PlanEntry.Reason> obstacle(
      LocalDateTime start, LocalDateTime end, @Nullable PlanEntry before) {
    LocalDate first = start.toLocalDate();
    LocalDate last = lastDay(end);
    if (first.isBefore(startsOn) || !season.includes(first) || !season.includes(last)) {
      return Optional.of(
          new PlanEntry.Reason(
              "season", "The season's first and last day", startsOn, season.endsOn()));
    }
    if (before != null && before.endsAt() != null) {
      LocalDate until = lastDay(before.endsAt());
      if (!first.isAfter(until)) {
        return Optional.of(new PlanEntry.Reason("order", before.title(), until, until));
      }
    }
    return first
        .datesUntil(last.plusDays(1))
        .map(calendar::closing)
        .flatMap(Optional::stream)
        .findFirst()
        .map(PlanEntry.Reason::of);
  }

  /** A session that ends at midnight is not on the day that begins then. */
  static LocalDate lastDay(LocalDateTime end) {
    return end.minusNanos(1).toLocalDate();
  }
}
