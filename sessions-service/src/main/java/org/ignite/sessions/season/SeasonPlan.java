package org.ignite.sessions.season;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A plan of a season, carried out or not.
 *
 * @param id null while it is only looked at
 * @param entries in the order of the template
 */
public record SeasonPlan(
    @Nullable UUID id,
    UUID cohortId,
    SeasonTemplate template,
    LocalDate startsOn,
    List<PlanEntry> entries) {

  SeasonPlan carriedOut(UUID as, List<PlanEntry> made) {
    return new SeasonPlan(as, cohortId, template, startsOn, made);
  }

  /** What the season has no room for. */
  List<PlanEntry> homeless() {
    return entries.stream().filter(entry -> !entry.placed()).toList();
  }
}
