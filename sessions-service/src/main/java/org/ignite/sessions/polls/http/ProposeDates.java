package org.ignite.sessions.polls.http;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.platform.problems.FieldError;
import org.ignite.platform.problems.InvalidRequest;
import org.ignite.sessions.availability.TimeSearch;
import org.ignite.sessions.availability.TimeWindow;
import org.ignite.sessions.availability.Weekday;
import org.ignite.sessions.polls.PollPlan;
import org.jspecify.annotations.Nullable;

/** Limits of the dates that are proposed, as those of a search for times. */
@Schema(name = "ProposeDates")
record ProposeDates(
    @Min(1) @Max(20) @Schema(description = "How many dates; 5 unless told.")
        @Nullable Integer count,
    @Schema(description = "The day after the poll closes unless told.") @Nullable LocalDate from,
    @Schema(description = "At most a year after from; eight weeks unless told.")
        @Nullable LocalDate to,
    @NotNull @Schema(description = "15 to 4320, which are three days.", examples = "180")
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
    @Size(min = 1, max = 7) @Schema(description = "Monday to Friday unless told.")
        @Nullable List<@NotNull Weekday> weekdays,
    @Schema(description = "15, 30 or 60; 30 unless told.") @Nullable Integer stepMinutes,
    @Min(0) @Max(200) @Schema(description = "How many must be able to come.")
        @Nullable Integer minimumPresent,
    @Size(max = 200) @Schema(description = "Those without whom there is no meeting.")
        @Nullable List<@NotNull UUID> mustHave) {

  private static final int USUAL_COUNT = 5;
  private static final int USUAL_WEEKS = 8;

  /**
   * The search for a poll's dates; the facilitator is free at each.
   *
   * @throws InvalidRequest 422
   */
  TimeSearch search(PollPlan plan) {
    return new TimeSearch(
        plan.cohortId(),
        plan.group(),
        mustHave == null ? List.of() : mustHave,
        plan.facilitatorId(),
        window(plan),
        minimumPresent == null ? 0 : minimumPresent,
        count == null ? USUAL_COUNT : count,
        plan.closesAt().plusSeconds(1));
  }

  private TimeWindow window(PollPlan plan) {
    LocalDate closes = LocalDate.ofInstant(plan.closesAt(), ZoneOffset.UTC);
    LocalDate first = from == null ? closes.plusDays(1) : from;
    LocalDate last = to == null ? first.plusWeeks(USUAL_WEEKS) : to;
    try {
      return TimeWindow.of(
          first, last, minutes, hoursFrom, hoursTo, plan.zone(), weekdays, stepMinutes);
    } catch (InvalidRequest fault) {
      throw new InvalidRequest(
          fault.errors().stream()
              .map(
                  e ->
                      e.pointer().equals("/zone")
                          ? e
                          : new FieldError("/propose" + e.pointer(), e.detail()))
              .toList());
    }
  }
}
