package org.ignite.sessions.season.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.mutiny.sqlclient.Row;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.sessions.season.ClosedPeriod;
import org.ignite.sessions.season.Closing;
import org.ignite.sessions.season.Closure;
import org.jspecify.annotations.Nullable;

/**
 * A closed period as the programme team sees it.
 *
 * @param lastDay included
 * @param cohortId absent for all cohorts
 */
@Schema(name = "ClosedPeriod")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ClosedPeriodView(
    UUID id,
    Closing kind,
    @Schema(examples = "Half-term in most of the cohort's counties") String name,
    LocalDate firstDay,
    @Schema(description = "Included.") LocalDate lastDay,
    @Schema(description = "Absent for all cohorts.") @Nullable UUID cohortId) {

  static ClosedPeriodView of(ClosedPeriod period) {
    Closure closure = period.closure();
    return new ClosedPeriodView(
        period.id(),
        closure.kind(),
        closure.name(),
        closure.firstDay(),
        closure.lastDay(),
        period.cohortId());
  }

  static ClosedPeriodView of(Row row) {
    return new ClosedPeriodView(
        row.getUUID("id"),
        Closing.valueOf(row.getString("kind")),
        row.getString("name"),
        row.getLocalDate("first_day"),
        row.getLocalDate("last_day"),
        row.getUUID("cohort_id"));
  }
}
