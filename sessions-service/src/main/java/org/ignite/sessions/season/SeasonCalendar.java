package org.ignite.sessions.season;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ignite.sessions.people.Season;

/** The days of a season that are closed, whatever they are closed for. */
public final class SeasonCalendar {

  private final List<ClosedDays> closed;

  private SeasonCalendar(List<ClosedDays> closed) {
    this.closed = closed;
  }

  /**
   * What is given as data, with the bank holidays.
   *
   * @param given what the programme team has entered for the cohort, and for all
   * @param elections whether the pre-election periods of May are computed as well
   */
  public static SeasonCalendar of(Season season, List<ClosedDays> given, boolean elections) {
    List<ClosedDays> closed = new ArrayList<>(given);
    for (int year = Math.max(season.startsOn().getYear(), BankHolidays.FIRST_YEAR);
        year <= season.endsOn().getYear();
        year++) {
      BankHolidays.of(year)
          .forEach((day, name) -> closed.add(new ClosedDays(Closing.BANK_HOLIDAY, name, day, day)));
      if (elections) {
        closed.add(LocalElections.preElectionPeriod(year));
      }
    }
    closed.removeIf(
        days ->
            days.lastDay().isBefore(season.startsOn()) || days.firstDay().isAfter(season.endsOn()));
    closed.sort(
        Comparator.comparing(ClosedDays::firstDay)
            .thenComparing(ClosedDays::kind)
            .thenComparing(ClosedDays::lastDay)
            .thenComparing(ClosedDays::name));
    return new SeasonCalendar(List.copyOf(closed));
  }

  /** In the order of their first days. */
  public List<ClosedDays> closed() {
    return closed;
  }

  /** What closes a day; of several the one that began first. */
  Optional<ClosedDays> closing(LocalDate day) {
    return closed.stream().filter(days -> days.includes(day)).findFirst();
  }
}
