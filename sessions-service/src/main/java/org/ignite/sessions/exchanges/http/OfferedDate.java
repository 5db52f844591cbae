package org.ignite.sessions.exchanges.http;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.platform.problems.FieldError;
import org.ignite.platform.problems.InvalidRequest;
import org.ignite.platform.problems.RuleBroken;
import org.ignite.sessions.sessions.MeetingTime;

/** One time at which a visit is possible: a part of a day, or several days. */
@Schema(name = "OfferedDate")
public record OfferedDate(
    @NotNull
        @Schema(
            implementation = String.class,
            examples = "2026-11-12T10:00:00",
            description =
                "Local date and time in zone, without an offset. One that the zone skips is"
                    + " refused; of one that comes twice the earlier is meant.")
        LocalDateTime startsAt,
    @NotNull @Schema(implementation = String.class, examples = "2026-11-12T16:00:00")
        LocalDateTime endsAt,
    @NotBlank @Schema(examples = "Europe/London", description = "IANA zone.") String zone) {

  static OfferedDate of(MeetingTime time) {
    return new OfferedDate(time.startsAt(), time.endsAt(), time.zone().getId());
  }

  /**
   * The times of a request, each of whose faults is named by where it stands.
   *
   * @throws InvalidRequest 422
   */
  static List<MeetingTime> times(List<OfferedDate> dates) {
    List<MeetingTime> times = new ArrayList<>();
    List<FieldError> errors = new ArrayList<>();
    for (int i = 0; i < dates.size(); i++) {
      String pointer = "/dates/" + i;
      try {
        times.add(dates.get(i).time());
      } catch (RuleBroken fault) {
        fault
            .errors()
            .forEach(
                error -> errors.add(new FieldError(pointer + error.pointer(), error.detail())));
      }
    }
    if (!errors.isEmpty()) {
      throw new InvalidRequest(errors);
    }
    return times;
  }

  private MeetingTime time() {
    return MeetingTime.of(startsAt, endsAt, zone);
  }
}
