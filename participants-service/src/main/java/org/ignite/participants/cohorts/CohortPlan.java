package org.ignite.participants.cohorts;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the programme team plans of a cohort, and may change.
 *
 * @param programmeId the programme that it goes through
 * @param startsOn the season's first day, from 2000 on
 * @param endsOn the season's last day, behind the first, before 2200
 * @param capacity places, 1 to 500
 * @param commitmentDays days of each person's time over the season, in halves, at most seven
 * @param commitmentText what participants sign, in plain text of up to 20,000 characters; needed
 *     before recruiting
 * @param sponsors who pays a part of each place; at most 20
 */
public record CohortPlan(
    @NotNull UUID programmeId,
    @Schema(examples = "Ignite 2026") @NotBlank @Size(max = 100) String name,
    @Schema(examples = "2026-09-01") @NotNull LocalDate startsOn,
    @Schema(examples = "2027-06-30") @NotNull LocalDate endsOn,
    @Schema(required = true, examples = "24") @Min(1) @Max(500) int capacity,
    @Schema(examples = "6.5", multipleOf = 0.5)
        @NotNull
        @DecimalMin("0.5")
        @DecimalMax("7.0")
        @HalfDays
        BigDecimal commitmentDays,
    @Schema(examples = "I take part on all of these days, and send nobody in my place.")
        @Size(max = 20_000)
        @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank")
        @Nullable String commitmentText,
    @Size(max = 20) List<@Valid @NotNull Sponsor> sponsors) {

  public CohortPlan {
    sponsors = sponsors == null ? List.of() : List.copyOf(sponsors);
  }

  @AssertTrue(message = "the season ends after it starts")
  @Schema(hidden = true)
  boolean isSeasonInOrder() {
    return startsOn == null || endsOn == null || endsOn.isAfter(startsOn);
  }

  @AssertTrue(message = "the season lies between the years 2000 and 2199")
  @Schema(hidden = true)
  boolean isSeasonInOurTime() {
    return (startsOn == null || startsOn.getYear() >= 2000)
        && (endsOn == null || endsOn.getYear() < 2200);
  }

  /**
   * True where what participants sign up to is the same: the days, the dates between which they
   * fall, and the text.
   */
  boolean sameCommitment(CohortPlan other) {
    return startsOn.equals(other.startsOn)
        && endsOn.equals(other.endsOn)
        && commitmentDays.compareTo(other.commitmentDays) == 0
        && Objects.equals(commitmentText, other.commitmentText);
  }

  /** The plan of another season; its sponsors have yet to confirm. */
  CohortPlan inSeason(String newName, LocalDate newStartsOn, LocalDate newEndsOn) {
    return new CohortPlan(
        programmeId,
        newName,
        newStartsOn,
        newEndsOn,
        capacity,
        commitmentDays,
        commitmentText,
        sponsors.stream().map(Sponsor::unconfirmed).toList());
  }
}
