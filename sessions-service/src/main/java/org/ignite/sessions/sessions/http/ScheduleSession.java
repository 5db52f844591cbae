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
import org.ignite.sessions.sessions.Confidentiality;
import org.ignite.sessions.sessions.MeetingTime;
import org.ignite.sessions.sessions.SessionDetails;
import org.ignite.sessions.sessions.SessionKind;
import org.ignite.sessions.sessions.SessionPlan;
import org.jspecify.annotations.Nullable;

/** A session to be scheduled. */
@Schema(name = "ScheduleSession")
record ScheduleSession(
    @NotNull UUID cohortId,
    @NotNull SessionKind kind,
    @NotBlank @Size(max = 200) @Schema(examples = "Learning set: second meeting") String title,
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
    @NotBlank @Schema(examples = "Europe/London", description = "IANA zone.") String zone,
    @Size(min = 1, max = 500) @Schema(examples = "Guildhall, Room 2") @Nullable String venue,
    @Size(max = 1000) @Pattern(regexp = "https://\\S+", message = "must be an https address")
        @Nullable String link,
    @Min(1) @Max(1000) @Schema(description = "Places; absent for no limit.")
        @Nullable Integer capacity,
    @NotNull @Schema(description = "The person who holds it.") UUID facilitatorId,
    @Schema(
            description =
                "Absent for what is usual for the kind: chatham-house for a roundtable; set for a"
                    + " diagnostic, a set meeting and reflective practice; open for the others. It"
                    + " is promised with the invitation and never changes.")
        @Nullable Confidentiality confidentiality) {

  SessionPlan plan() {
    return new SessionPlan(
        cohortId,
        kind,
        confidentiality,
        new SessionDetails(
            title, MeetingTime.of(startsAt, endsAt, zone), venue, link, capacity, facilitatorId));
  }
}
