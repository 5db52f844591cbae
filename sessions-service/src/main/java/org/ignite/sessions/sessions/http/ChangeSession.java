package org.ignite.sessions.sessions.http;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.sessions.sessions.MeetingTime;
import org.ignite.sessions.sessions.SessionDetails;
import org.jspecify.annotations.Nullable;

/** What of a session can be changed. */
@Schema(name = "ChangeSession")
record ChangeSession(
    @NotBlank @Size(max = 200) @Schema(examples = "Learning set: second meeting, longer")
        String title,
    @NotNull @Schema(implementation = String.class, examples = "2026-11-12T10:00:00")
        LocalDateTime startsAt,
    @NotNull @Schema(implementation = String.class, examples = "2026-11-12T16:00:00")
        LocalDateTime endsAt,
    @NotBlank String zone,
    @Size(min = 1, max = 500) @Nullable String venue,
    @Size(max = 1000) @Pattern(regexp = "https://\\S+", message = "must be an https address")
        @Nullable String link,
    @Min(1) @Max(1000) @Nullable Integer capacity,
    @NotNull UUID facilitatorId) {

  static ChangeSession of(SessionDetails details) {
    return new ChangeSession(
        details.title(),
        details.time().startsAt(),
        details.time().endsAt(),
        details.time().zone().getId(),
        details.venue(),
        details.link(),
        details.capacity(),
        details.facilitatorId());
  }

  SessionDetails details() {
    return new SessionDetails(
        title, MeetingTime.of(startsAt, endsAt, zone), venue, link, capacity, facilitatorId);
  }
}
