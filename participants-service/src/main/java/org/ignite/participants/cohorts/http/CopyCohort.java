package org.ignite.participants.cohorts.http;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.participants.cohorts.NextSeason;
import org.jspecify.annotations.Nullable;

/**
 * Another season for a plan.
 *
 * @param startsOn the new season's first day, 2000 to 2199
 * @param endsOn its last day, behind the first; without it the season is as long as the one before
 */
@Schema(name = "CopyCohort")
public record CopyCohort(
    @Schema(examples = "Ignite 2027") @NotBlank @Size(max = 100) String name,
    @Schema(examples = "2027-09-01") @NotNull LocalDate startsOn,
    @Schema(examples = "2028-06-30") @Nullable LocalDate endsOn) {

  @AssertTrue(message = "the season ends after it starts")
  @Schema(hidden = true)
  boolean isSeasonInOrder() {
    return startsOn == null || endsOn == null || endsOn.isAfter(startsOn);
  }

  @AssertTrue(message = "the season lies between the years 2000 and 2199")
  @Schema(hidden = true)
  boolean isSeasonInOurTime() {
    return (startsOn == null || (startsOn.getYear() >= 2000 && startsOn.getYear() < 2200))
        && (endsOn == null || endsOn.getYear() < 2200);
  }

  NextSeason toSeason() {
    return new NextSeason(name, startsOn, endsOn);
  }
}
