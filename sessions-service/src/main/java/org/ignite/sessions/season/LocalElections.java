package org.ignite.sessions.season;

import static java.time.DayOfWeek.THURSDAY;
import static java.time.temporal.TemporalAdjusters.firstInMonth;

import java.time.LocalDate;
import java.time.Month;

/**
 * The ordinary elections of councils in England: on the first Thursday in May (Representation of
 * the People Act 1983, s. 37). Which council votes in which year is not known here, nor where a day
 * was moved by order.
 */
final class LocalElections {

  /** Local Elections (Principal Areas) (England and Wales) Rules 2006, schedule 2, rule 1. */
  private static final int WORKING_DAYS_OF_NOTICE = 25;

  private LocalElections() {}

  static LocalDate pollingDay(int year) {
    return LocalDate.of(year, Month.MAY, 1).with(firstInMonth(THURSDAY));
  }

  /**
   * The pre-election period: from the last day for the notice of election, with which the period of
   * heightened sensitivity begins (Code of Recommended Practice on Local Authority Publicity), to
   * the polling day.
   */
  static Closure preElectionPeriod(int year) {
    LocalDate notice = pollingDay(year);
    for (int left = WORKING_DAYS_OF_NOTICE; left > 0; ) {
      notice = notice.minusDays(1);
      if (BankHolidays.isWorkingDay(notice)) {
        left--;
      }
    }
    return new Closure(
        Closing.PRE_ELECTION, "Pre-election period " + year, notice, pollingDay(year));
  }
}
