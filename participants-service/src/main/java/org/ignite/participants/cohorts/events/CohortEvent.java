package org.ignite.participants.cohorts.events;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.ignite.participants.cohorts.Cohort;
import org.ignite.participants.cohorts.CohortPlan;
import org.ignite.participants.cohorts.CohortState;
import org.ignite.platform.outbox.Event;

/**
 * {@code cohort.opened}, {@code .changed}, {@code .recruiting-opened}, {@code .started}, {@code
 * .completed} and {@code .archived}. The commitment's text and what sponsors pay do not travel.
 */
public record CohortEvent(
    String happened,
    UUID cohortId,
    UUID programmeId,
    String name,
    CohortState state,
    LocalDate startsOn,
    LocalDate endsOn,
    int capacity,
    BigDecimal commitmentDays,
    int commitmentVersion)
    implements Event {

  public static CohortEvent opened(Cohort cohort) {
    return of("opened", cohort);
  }

  public static CohortEvent changed(Cohort cohort) {
    return of("changed", cohort);
  }

  public static CohortEvent recruitingOpened(Cohort cohort) {
    return of("recruiting-opened", cohort);
  }

  public static CohortEvent started(Cohort cohort) {
    return of("started", cohort);
  }

  public static CohortEvent completed(Cohort cohort) {
    return of("completed", cohort);
  }

  public static CohortEvent archived(Cohort cohort) {
    return of("archived", cohort);
  }

  private static CohortEvent of(String happened, Cohort cohort) {
    CohortPlan plan = cohort.plan();
    return new CohortEvent(
        happened,
        cohort.id(),
        plan.programmeId(),
        plan.name(),
        cohort.state(),
        plan.startsOn(),
        plan.endsOn(),
        plan.capacity(),
        plan.commitmentDays(),
        cohort.commitmentVersion());
  }
}
