package org.ignite.sessions.sessions.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.platform.problems.CheckedItems;
import org.ignite.sessions.sessions.MeetingTime;
import org.ignite.sessions.sessions.Overlap;
import org.ignite.sessions.sessions.Zones;
import org.jspecify.annotations.Nullable;

/** When else a session is to be. */
@Schema(name = "RepeatSession")
record RepeatSession(
    @NotNull @Size(min = 1, max = 30) List<@NotNull @Valid At> at,
    @NotBlank @Schema(examples = "Europe/London") String zone) {

  /** One more time, local in the zone. */
  @Schema(name = "RepeatedAt")
  record At(
      @NotNull @Schema(implementation = String.class, examples = "2026-12-10T10:00:00")
          LocalDateTime startsAt,
      @NotNull @Schema(implementation = String.class, examples = "2026-12-10T16:00:00")
          LocalDateTime endsAt,
      @Schema(description = "Which is meant of times that come twice; absent for the earlier.")
          @Nullable Overlap overlap) {}

  /**
   * The times.
   *
   * @throws org.ignite.platform.problems.InvalidRequest 422, with all faults of all times
   */
  List<MeetingTime> times() {
    ZoneId in = Zones.of("/zone", zone);
    return CheckedItems.of(
        "/at", at, one -> MeetingTime.of(one.startsAt(), one.endsAt(), in, one.overlap()));
  }
}
