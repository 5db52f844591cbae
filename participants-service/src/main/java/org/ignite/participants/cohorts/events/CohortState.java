package org.ignite.participants.cohorts.events;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.ignite.participants.cohorts.Cohort;
import org.ignite.participants.cohorts.CohortPlan;
import org.ignite.platform.outbox.Event;

/** {@code cohort.opened} and {@code cohort.changed}. */
public record CohortState(
    String happened,
    UUID cohortId,
    String name,
    LocalDate startsOn,
    LocalDate endsOn,
    int capacity,
    BigDecimal commitmentDays)
    implements Event {

  public static CohortState opened(Cohort cohort) {
    return of("opened", cohort);
  }

  public static CohortState changed(Cohort cohort) {
    return of("changed", cohort);
  }

  private static CohortState of(String happened, Cohort cohort) {
    CohortPlan plan = cohort.plan();
    return new CohortState(
        happened,
        cohort.id(),
        plan.name(),
        plan.startsOn(),
        plan.endsOn(),
        plan.capacity(),
        plan.commitmentDays());
  }
}
