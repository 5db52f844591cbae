package org.ignite.sessions.availability.http;

import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.platform.problems.InvalidRequest;
import org.ignite.sessions.availability.UnavailablePeriod;
import org.jspecify.annotations.Nullable;

/** When somebody can not: from one time to another, or whole days. */
@Schema(name = "UnavailablePeriod")
record Period(
    @Schema(
            implementation = String.class,
            examples = "2026-10-06T18:00:00",
            description = "Local date and time in zone; with endsAt, instead of days.")
        @Nullable LocalDateTime startsAt,
    @Schema(implementation = String.class, examples = "2026-10-06T21:00:00")
        @Nullable LocalDateTime endsAt,
    @Schema(description = "The first whole day; with lastDay, instead of times.")
        @Nullable LocalDate firstDay,
    @Schema(description = "The last whole day, included.") @Nullable LocalDate lastDay,
    @NotBlank @Schema(examples = "Europe/London", description = "IANA zone.") String zone,
    @Schema(description = "1 to 52; absent for once.", examples = "2") @Nullable Integer everyWeeks,
    @Schema(description = "The last day on which it can begin again; with everyWeeks.")
        @Nullable LocalDate until) {

  UnavailablePeriod checked() {
    boolean timed = startsAt != null || endsAt != null;
    boolean days = firstDay != null || lastDay != null;
    if (timed == days) {
      throw new InvalidRequest("", "Say either startsAt and endsAt, or firstDay and lastDay.");
    }
    if (everyWeeks != null && (everyWeeks < 1 || everyWeeks > 52)) {
      throw new InvalidRequest("/everyWeeks", "is from 1 to 52");
    }
    if (firstDay != null && lastDay != null) {
      return UnavailablePeriod.days(firstDay, lastDay, zone, everyWeeks, until);
    }
    if (startsAt != null && endsAt != null) {
      return UnavailablePeriod.timed(startsAt, endsAt, zone, everyWeeks, until);
    }
    throw new InvalidRequest(timed ? "/endsAt" : "/lastDay", "goes with its other end");
  }
}
