package org.ignite.participants.cohorts.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.mutiny.sqlclient.Row;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.participants.cohorts.Cohort;
import org.ignite.participants.cohorts.CohortPlan;
import org.ignite.participants.cohorts.CohortState;
import org.jspecify.annotations.Nullable;

/**
 * A cohort as callers see it. What sponsors pay is for the programme team.
 *
 * @param commitmentDays days of each person's time over the season, in halves
 * @param commitmentVersion counts from 1; rises with each change of the days, the dates or the text
 * @param commitmentText what participants sign; not in lists
 * @param whole false without what sponsors pay
 */
@Schema(name = "Cohort")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CohortView(
    UUID id,
    UUID programmeId,
    String name,
    CohortState state,
    LocalDate startsOn,
    LocalDate endsOn,
    int capacity,
    BigDecimal commitmentDays,
    int commitmentVersion,
    @Nullable String commitmentText,
    List<SponsorView> sponsors,
    @JsonIgnore boolean whole,
    @JsonIgnore long version)
    implements SeenCohort {

  static CohortView of(Cohort cohort) {
    CohortPlan plan = cohort.plan();
    return new CohortView(
        cohort.id(),
        plan.programmeId(),
        plan.name(),
        cohort.state(),
        plan.startsOn(),
        plan.endsOn(),
        plan.capacity(),
        scaled(plan.commitmentDays()),
        cohort.commitmentVersion(),
        plan.commitmentText(),
        plan.sponsors().stream().map(SponsorView::of).toList(),
        true,
        cohort.version());
  }

  /**
   * As one caller sees it.
   *
   * @param subsidies whether they see what sponsors pay
   */
  static CohortView of(Row row, boolean subsidies) {
    return new CohortView(
        row.getUUID("id"),
        row.getUUID("programme_id"),
        row.getString("name"),
        CohortState.of(row.getString("state")),
        row.getLocalDate("starts_on"),
        row.getLocalDate("ends_on"),
        row.getInteger("capacity"),
        scaled(row.getBigDecimal("commitment_days")),
        row.getInteger("commitment_version"),
        row.getString("commitment_text"),
        SponsorView.all(row, subsidies),
        subsidies,
        row.getLong("version"));
  }

  /** One decimal always, so that the view of a new cohort and of a read one are the same. */
  static BigDecimal scaled(BigDecimal days) {
    return days.setScale(1, RoundingMode.UNNECESSARY);
  }
}
