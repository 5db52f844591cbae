package org.ignite.participants.cohorts.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.mutiny.sqlclient.Row;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One version of what a cohort's participants sign up to; it never changes.
 *
 * @param commitmentVersion counts from 1
 * @param days of each person's time, in halves
 * @param startsOn the first day on which they can fall
 * @param endsOn the last one
 * @param text absent in a draft that has none yet
 * @param since when it was written
 */
@Schema(name = "Commitment")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CommitmentView(
    UUID cohortId,
    int commitmentVersion,
    BigDecimal days,
    LocalDate startsOn,
    LocalDate endsOn,
    @Nullable String text,
    Instant since) {

  static CommitmentView of(Row row) {
    return new CommitmentView(
        row.getUUID("cohort_id"),
        row.getInteger("version"),
        CohortView.scaled(row.getBigDecimal("days")),
        row.getLocalDate("starts_on"),
        row.getLocalDate("ends_on"),
        row.getString("text"),
        row.getOffsetDateTime("since").toInstant());
  }
}
