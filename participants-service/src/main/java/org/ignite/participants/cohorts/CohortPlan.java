package org.ignite.participants.cohorts;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the programme team plans of a cohort, and may change.
 *
 * @param startsOn the season's first day
 * @param endsOn the season's last day, behind the first
 * @param capacity places, 1 to 500
 * @param commitmentDays days of each person's time over the season, in halves, at most seven
 */
public record CohortPlan(
    @Schema(examples = "Ignite 2026") @NotBlank @Size(max = 100) String name,
    @Schema(examples = "2026-09-01") @NotNull LocalDate startsOn,
    @Schema(examples = "2027-06-30") @NotNull LocalDate endsOn,
    @Schema(examples = "24") @Min(1) @Max(500) int capacity,
    @Schema(examples = "6.5")
        @NotNull
        @DecimalMin("0.5")
        @DecimalMax("7.0")
        @Digits(integer = 1, fraction = 1)
        BigDecimal commitmentDays) {

  @AssertTrue(message = "the season ends after it starts")
  @Schema(hidden = true)
  boolean isSeasonInOrder() {
    return startsOn == null || endsOn == null || endsOn.isAfter(startsOn);
  }

  @AssertTrue(message = "the commitment is counted in half days")
  @Schema(hidden = true)
  boolean isCommitmentInHalfDays() {
    return commitmentDays == null
        || commitmentDays.multiply(BigDecimal.TWO).stripTrailingZeros().scale() <= 0;
  }

  /**
   * True where what participants sign up to is the same: the days and the dates between which they
   * fall.
   */
  boolean sameCommitment(CohortPlan other) {
    return startsOn.equals(other.startsOn)
        && endsOn.equals(other.endsOn)
        && commitmentDays.compareTo(other.commitmentDays) == 0;
  }
}
