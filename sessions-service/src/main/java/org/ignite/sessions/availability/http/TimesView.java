package org.ignite.sessions.availability.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.sessions.availability.FoundTimes;
import org.jspecify.annotations.Nullable;

/** The best times for a group, the best one first. */
@Schema(name = "FoundTimes")
public record TimesView(
    @Schema(description = "How many are to meet.") int people,
    @Schema(examples = "Europe/London") String zone,
    List<TimeView> times) {

  /** One of them. */
  @Schema(name = "FoundTime")
  public record TimeView(
      @Schema(implementation = String.class, examples = "2026-11-12T10:00:00")
          LocalDateTime startsAt,
      @Schema(implementation = String.class, examples = "2026-11-12T13:00:00") LocalDateTime endsAt,
      Instant startsAtUtc,
      Instant endsAtUtc,
      int present,
      int missing,
      @Schema(description = "Those of the missing whom you may know of.")
          List<MissingPerson> missingPeople) {}

  /** Somebody who can not; why is not known. */
  @Schema(name = "MissingPerson")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record MissingPerson(
      UUID participantId,
      @Schema(description = "Absent while nothing is known of the person.")
          @Nullable String name) {}

  static TimesView of(FoundTimes found) {
    return new TimesView(
        found.people(), found.zone(), found.times().stream().map(TimesView::time).toList());
  }

  private static TimeView time(FoundTimes.FoundTime found) {
    return new TimeView(
        found.startsAt(),
        found.endsAt(),
        found.time().start(),
        found.time().end(),
        found.present(),
        found.missing(),
        found.missingPeople().stream()
            .map(one -> new MissingPerson(one.participantId(), one.name()))
            .toList());
  }
}
