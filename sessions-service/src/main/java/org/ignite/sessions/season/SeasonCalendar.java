package org.ignite.sessions.season;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ignite.sessions.people.Season;

/** The days of a season that are closed, whatever they are closed for. */
public final class SeasonCalendar {

  private final List<Closure> closed;

  private SeasonCalendar(List<Closure> closed) {
    this.closed = closed;
  }

  /**
   * What is given as data, with the bank holidays.
   *
   * @param given what the programme team has entered for the cohort, and for all
   * @param elections whether the pre-election periods of May are computed as well
   */
  public static SeasonCalendar of(Season season, List<Closure> given, boolean elections) {
    List<Closure> closed = new ArrayList<>(given);
    for (int year = Math.max(season.startsOn().getYear(), BankHolidays.FIRST_YEAR);
        year <= season.endsOn().getYear();
        year++) {
      BankHolidays.of(year)
          .forEach((day, name) -> closed.add(new Closure(Closing.BANK_HOLIDAY, name, day, day)));
      if (elections) {
        closed.add(LocalElections.preElectionPeriod(year));
      }
    }
    closed.removeIf(
        closure ->
            closure.lastDay().isBefore(season.startsOn())
                || closure.firstDay().isAfter(season.endsOn()));
    closed.sort(
        Comparator.comparing(Closure::firstDay)
            .thenComparing(Closure::kind)
            .thenComparing(Closure::lastDay)
            .thenComparing(Closure::name));
    return new SeasonCalendar(List.copyOf(closed));
  }

  /** In the order of their first days. */
  public List<Closure> closed() {
    return closed;
  }

  /** What closes a day; of several the one that began first. */
  Optional<Closure> closing(LocalDate day) {
    return closed.stream().filter(closure -> closure.includes(day)).findFirst();
  }
}
