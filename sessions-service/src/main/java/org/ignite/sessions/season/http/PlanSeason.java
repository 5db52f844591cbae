package org.ignite.sessions.season.http;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.sessions.season.SeasonOutline;
import org.jspecify.annotations.Nullable;

/** What a season is to be made of. */
@Schema(name = "PlanSeason")
record PlanSeason(
    @NotBlank @Size(max = 100) @Schema(examples = "standard") String template,
    @NotNull
        @Schema(
            description = "A day of the season's first week, within the cohort's season.",
            examples = "2026-09-01")
        LocalDate startsOn,
    @NotBlank @Schema(examples = "Europe/London", description = "IANA zone of all times.")
        String zone,
    @NotNull @Schema(description = "Who holds the sessions until somebody else is named for one.")
        UUID facilitatorId,
    @Size(min = 1, max = 500)
        @Schema(
            examples = "Wilton Park",
            description =
                "Where they are; absent for what the template says, or 'To be announced'.")
        @Nullable String venue,
    @Schema(
            description =
                "Whether it keeps clear of the pre-election period before the first Thursday of"
                    + " May, which is computed. Absent for yes; false where none of the cohort's"
                    + " councils votes.")
        @Nullable Boolean keepClearOfElections) {

  SeasonOutline outline(UUID cohortId) {
    return new SeasonOutline(
        cohortId,
        template,
        startsOn,
        zone,
        facilitatorId,
        venue,
        !Boolean.FALSE.equals(keepClearOfElections));
  }
}
