package org.ignite.participants.cohorts.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.vertx.mutiny.sqlclient.Row;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.participants.cohorts.Cohort;
import org.ignite.participants.cohorts.CohortPlan;

/**
 * A cohort as callers see it.
 *
 * @param commitmentDays days of each person's time over the season, in halves
 */
@Schema(name = "Cohort")
public record CohortView(
    UUID id,
    String name,
    LocalDate startsOn,
    LocalDate endsOn,
    int capacity,
    BigDecimal commitmentDays,
    @JsonIgnore long version)
    implements SeenCohort {

  static CohortView of(Cohort cohort) {
    CohortPlan plan = cohort.plan();
    return new CohortView(
        cohort.id(),
        plan.name(),
        plan.startsOn(),
        plan.endsOn(),
        plan.capacity(),
        scaled(plan.commitmentDays()),
        cohort.version());
  }

  static CohortView of(Row row) {
    return new CohortView(
        row.getUUID("id"),
        row.getString("name"),
        row.getLocalDate("starts_on"),
        row.getLocalDate("ends_on"),
        row.getInteger("capacity"),
        scaled(row.getBigDecimal("commitment_days")),
        row.getLong("version"));
  }

  /** One decimal always, so that the view of a new cohort and of a read one are the same. */
  private static BigDecimal scaled(BigDecimal days) {
    return days.setScale(1, RoundingMode.UNNECESSARY);
  }
}
