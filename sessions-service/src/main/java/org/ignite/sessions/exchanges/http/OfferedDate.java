package org.ignite.sessions.exchanges.http;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.platform.problems.CheckedItems;
import org.ignite.sessions.sessions.MeetingTime;
import org.ignite.sessions.sessions.Overlap;
import org.jspecify.annotations.Nullable;

/** One time at which a visit is possible: a part of a day, or several days. */
@Schema(name = "OfferedDate")
public record OfferedDate(
    @NotNull
        @Schema(
            implementation = String.class,
            examples = "2026-11-12T10:00:00",
            description =
                "Local date and time in zone, without an offset. One that the zone skips is"
                    + " refused.")
        LocalDateTime startsAt,
    @NotNull @Schema(implementation = String.class, examples = "2026-11-12T16:00:00")
        LocalDateTime endsAt,
    @NotBlank @Schema(examples = "Europe/London", description = "IANA zone.") String zone,
    @Schema(description = "Which is meant of times that come twice; absent for the earlier.")
        @Nullable Overlap overlap) {

  static OfferedDate of(MeetingTime time) {
    return new OfferedDate(time.startsAt(), time.endsAt(), time.zone().getId(), time.overlap());
  }

  /**
   * The times of a request, each of whose faults is named by where it stands.
   *
   * @throws org.ignite.platform.problems.InvalidRequest 422
   */
  static List<MeetingTime> times(List<OfferedDate> dates) {
    return CheckedItems.of("/dates", dates, OfferedDate::time);
  }

  private MeetingTime time() {
    return MeetingTime.of(startsAt, endsAt, zone, overlap);
  }
}
