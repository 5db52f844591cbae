package org.ignite.sessions.season.http;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ignite.sessions.season.Closure;

/**
 * A month of a season.
 *
 * @param first its first day
 * @param onIts every session that has a day in it
 * @param beginning those of them that are listed with it: what begins in it
 * @param closedOnIts what closes a day in it
 * @param closing of that, what is listed with it: what begins in it, or before the first month
 */
record SeasonMonth(
    LocalDate first,
    List<Numbered> onIts,
    List<Numbered> beginning,
    List<Closure> closedOnIts,
    List<Closure> closing) {

  /** A session, and its number in the picture and in the list. */
  record Numbered(int number, SeasonShown.SessionShown session) {}

  LocalDate last() {
    return first.plusMonths(1).minusDays(1);
  }

  /** From the first month to the last, whatever is in them. */
  static List<SeasonMonth> of(SeasonShown season) {
    LocalDate from = season.season().startsOn();
    LocalDate to = season.season().endsOn();
    List<Numbered> sessions = new ArrayList<>();
    for (SeasonShown.SessionShown session : season.sessions()) {
      sessions.add(new Numbered(sessions.size() + 1, session));
      // The cohort's dates can have changed since.
      from = session.firstDay().isBefore(from) ? session.firstDay() : from;
      to = session.lastDay().isAfter(to) ? session.lastDay() : to;
    }
    List<SeasonMonth> months = new ArrayList<>();
    for (LocalDate first = from.withDayOfMonth(1);
        !first.isAfter(to);
        first = first.plusMonths(1)) {
      months.add(of(first, sessions, season.closed(), months.isEmpty()));
    }
    return months;
  }

  private static SeasonMonth of(
      LocalDate first, List<Numbered> sessions, List<Closure> closed, boolean firstMonth) {
    LocalDate last = first.plusMonths(1).minusDays(1);
    return new SeasonMonth(
        first,
        sessions.stream()
            .filter(
                one ->
                    !one.session().firstDay().isAfter(last)
                        && !one.session().lastDay().isBefore(first))
            .toList(),
        sessions.stream().filter(one -> within(one.session().firstDay(), first, last)).toList(),
        closed.stream()
            .filter(days -> !days.firstDay().isAfter(last) && !days.lastDay().isBefore(first))
            .toList(),
        closed.stream()
            .filter(
                days ->
                    within(days.firstDay(), first, last)
                        || (firstMonth && days.firstDay().isBefore(first)))
            .toList());
  }

  private static boolean within(LocalDate day, LocalDate first, LocalDate last) {
    return !day.isBefore(first) && !day.isAfter(last);
  }
}
