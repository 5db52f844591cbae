package org.ignite.sessions.availability.http;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.platform.problems.InvalidRequest;
import org.ignite.sessions.availability.Group;
import org.ignite.sessions.availability.TimeSearch;
import org.ignite.sessions.availability.TimeWindow;
import org.ignite.sessions.availability.Weekday;
import org.jspecify.annotations.Nullable;

/** When a group is to meet, and who of it. */
@Schema(name = "SearchTimes")
record SearchTimes(
    @Schema(description = "True for everybody who is confirmed or active in the cohort now.")
        @Nullable Boolean cohort,
    @Size(min = 1, max = 200) @Nullable List<@NotNull UUID> participantIds,
    @Schema(description = "A learning set of the cohort.") @Nullable UUID learningSetId,
    @Size(max = 200) @Schema(description = "Those of them without whom there is no meeting.")
        @Nullable List<@NotNull UUID> mustHave,
    @Schema(description = "Who holds it, and must be free; absent for whoever.")
        @Nullable UUID facilitatorId,
    @NotNull LocalDate from,
    @NotNull @Schema(description = "At most a year after from.") LocalDate to,
    @NotNull
        @Schema(
            description = "By the clock on the wall: 15 to 4320, which are three days.",
            examples = "180")
        Integer minutes,
    @Schema(
            implementation = String.class,
            examples = "09:00",
            description = "When a day begins; 09:00 unless told.")
        @Nullable LocalTime hoursFrom,
    @Schema(
            implementation = String.class,
            examples = "17:00",
            description = "When it ends; 17:00 unless told. 00:00 is the end of the day.")
        @Nullable LocalTime hoursTo,
    @Schema(examples = "Europe/London", description = "IANA zone; Europe/London unless told.")
        @Nullable String zone,
    @Size(min = 1, max = 7) @Schema(description = "Monday to Friday unless told.")
        @Nullable List<@NotNull Weekday> weekdays,
    @Schema(
            description =
                "A meeting begins at hoursFrom or a multiple of this later: 15, 30 or 60; 30 unless"
                    + " told.")
        @Nullable Integer stepMinutes,
    @Min(0) @Max(200) @Schema(description = "How many of them must be able to come.")
        @Nullable Integer minimumPresent,
    @Min(1) @Max(50) @Schema(description = "How many times; 10 unless told.")
        @Nullable Integer count) {

  private static final int USUAL_COUNT = 10;

  /**
   * The search, of times that are still to come: who was missing at one that has been is said to
   * nobody.
   *
   * @throws InvalidRequest 422
   */
  TimeSearch search(UUID cohortId, Instant now) {
    return new TimeSearch(
        cohortId,
        Group.of(cohort, participantIds, learningSetId),
        mustHave == null ? List.of() : mustHave,
        facilitatorId,
        TimeWindow.of(from, to, minutes, hoursFrom, hoursTo, zone, weekdays, stepMinutes),
        minimumPresent == null ? 0 : minimumPresent,
        count == null ? USUAL_COUNT : count,
        now);
  }
}
