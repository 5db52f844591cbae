package org.ignite.sessions.proposals.http;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.sessions.proposals.ProposalFormat;
import org.ignite.sessions.proposals.SessionToBe;
import org.ignite.sessions.sessions.Confidentiality;
import org.ignite.sessions.sessions.HttpsAddress;
import org.ignite.sessions.sessions.MeetingTime;
import org.ignite.sessions.sessions.Overlap;
import org.ignite.sessions.sessions.Place;
import org.ignite.sessions.sessions.SessionContent;
import org.ignite.sessions.sessions.SessionDetails;
import org.jspecify.annotations.Nullable;

/** The session that a proposal becomes. */
@Schema(name = "TurnProposal")
record TurnProposal(
    @Schema(description = "Absent for the one that was proposed.") @Nullable ProposalFormat kind,
    @NotBlank
        @Size(max = 200)
        @Schema(
            examples = "Roundtable: first months with a new leader",
            description = "The session's own; the proposal's words stay with the proposal.")
        String title,
    @NotNull
        @Schema(
            implementation = String.class,
            examples = "2026-11-12T10:00:00",
            description =
                "Local date and time in zone, without an offset. One that the zone skips is"
                    + " refused.")
        LocalDateTime startsAt,
    @NotNull @Schema(implementation = String.class, examples = "2026-11-12T12:00:00")
        LocalDateTime endsAt,
    @NotBlank @Schema(examples = "Europe/London", description = "IANA zone.") String zone,
    @Schema(description = "Which is meant of times that come twice; absent for the earlier.")
        @Nullable Overlap overlap,
    @Size(min = 1, max = 500) @Schema(examples = "Guildhall, Room 2") @Nullable String venue,
    @Size(max = 1000) @HttpsAddress @Schema(format = "uri") @Nullable String link,
    @Min(1) @Max(1000) @Schema(description = "Places; absent for no limit.")
        @Nullable Integer capacity,
    @NotNull @Schema(description = "The person who holds it.") UUID facilitatorId,
    @Schema(
            description =
                "Absent for what is usual for the kind: chatham-house for a roundtable, set for"
                    + " reflective practice, open for a place session.")
        @Nullable Confidentiality confidentiality,
    @Schema(
            implementation = String.class,
            format = "date-time",
            examples = "2026-11-02T09:00:00Z",
            description =
                "When the rest of the cohort is invited, before the session begins; absent for 72"
                    + " hours from now.")
        @Nullable OffsetDateTime othersFrom,
    @Schema(description = "True where the rest of the cohort is never invited.")
        @Nullable Boolean backersOnly) {

  SessionToBe toBe() {
    return new SessionToBe(
        kind,
        confidentiality,
        new SessionDetails(
            title,
            MeetingTime.of(startsAt, endsAt, zone, overlap),
            new Place(venue, null, null, link),
            capacity,
            facilitatorId,
            SessionContent.NONE),
        othersFrom == null ? null : othersFrom.toInstant(),
        Boolean.TRUE.equals(backersOnly));
  }
}
