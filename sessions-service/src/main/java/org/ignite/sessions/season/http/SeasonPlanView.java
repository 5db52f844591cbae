package org.ignite.sessions.season.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.sessions.season.PlanEntry;
import org.ignite.sessions.season.SeasonPlan;
import org.jspecify.annotations.Nullable;

/**
 * A plan of a season as the programme team sees it.
 *
 * @param id absent in a dry run
 * @param coreDays what its core sessions count in all, in days
 * @param optionalDays the same for those that oblige nobody
 */
@Schema(name = "SeasonPlan")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SeasonPlanView(
    @Nullable UUID id,
    UUID cohortId,
    @Schema(examples = "standard") String template,
    int templateVersion,
    LocalDate startsOn,
    BigDecimal coreDays,
    BigDecimal optionalDays,
    List<PlanEntry> entries) {

  static SeasonPlanView of(SeasonPlan plan) {
    return of(
        plan.id(),
        plan.cohortId(),
        plan.template().name(),
        plan.template().version(),
        plan.startsOn(),
        plan.entries());
  }

  static SeasonPlanView of(
      @Nullable UUID id,
      UUID cohortId,
      String template,
      int templateVersion,
      LocalDate startsOn,
      List<PlanEntry> entries) {
    return new SeasonPlanView(
        id,
        cohortId,
        template,
        templateVersion,
        startsOn,
        days(entries, PlanEntry::core),
        days(entries, entry -> !entry.core()),
        entries);
  }

  private static BigDecimal days(List<PlanEntry> entries, Predicate<PlanEntry> which) {
    return entries.stream()
        .filter(which)
        .map(PlanEntry::days)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
