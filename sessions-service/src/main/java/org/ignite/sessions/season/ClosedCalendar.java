package org.ignite.sessions.season;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ignite.sessions.people.Season;

/** The days on which nothing of a cohort is held; in the session of Hibernate at hand. */
@ApplicationScoped
public class ClosedCalendar {

  private final ClosedPeriods periods;
  private final SeasonPlans plans;

  ClosedCalendar(ClosedPeriods periods, SeasonPlans plans) {
    this.periods = periods;
    this.plans = plans;
  }

  /**
   * Bank holidays, what the programme team has closed, and computed pre-election periods, unless
   * the cohort's last season plan says that nobody votes.
   *
   * @param from the first day that matters
   * @param to the last day that matters
   */
  public Uni<Set<LocalDate>> of(UUID cohortId, LocalDate from, LocalDate to) {
    Season wanted = new Season(from, to);
    return plans
        .elections(cohortId)
        .chain(
            elections ->
                periods
                    .of(cohortId, wanted)
                    .map(given -> SeasonCalendar.of(wanted, given, elections)))
        .map(
            calendar ->
                calendar.closed().stream()
                    .flatMap(
                        closure -> closure.firstDay().datesUntil(closure.lastDay().plusDays(1)))
                    .filter(wanted::includes)
                    .collect(Collectors.toUnmodifiableSet()));
  }
}
