package org.ignite.participants.cohorts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Into which season a cohort's plan is copied.
 *
 * @param endsOn null for a season as long as the one before
 */
public record NextSeason(String name, LocalDate startsOn, @Nullable LocalDate endsOn) {

  CohortPlan applyTo(CohortPlan plan) {
    return plan.inSeason(name, startsOn, endsOn == null ? moved(plan) : endsOn);
  }

  /** By whole years where the first day is, so that 30 June stays; else by the same days. */
  private LocalDate moved(CohortPlan plan) {
    long years = ChronoUnit.YEARS.between(plan.startsOn(), startsOn);
    return plan.startsOn().plusYears(years).equals(startsOn)
        ? plan.endsOn().plusYears(years)
        : plan.endsOn().plusDays(ChronoUnit.DAYS.between(plan.startsOn(), startsOn));
  }
}
