package org.ignite.sessions.sessions.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.sessions.sessions.HttpsAddress;
import org.ignite.sessions.sessions.MeetingTime;
import org.ignite.sessions.sessions.Overlap;
import org.ignite.sessions.sessions.Place;
import org.ignite.sessions.sessions.SessionContent;
import org.ignite.sessions.sessions.SessionContent.AgendaItem;
import org.ignite.sessions.sessions.SessionContent.Reading;
import org.ignite.sessions.sessions.SessionDetails;
import org.ignite.sessions.themes.Theme;
import org.jspecify.annotations.Nullable;

/** What of a session can be changed. */
@Schema(name = "ChangeSession")
public record ChangeSession(
    @NotBlank @Size(max = 200) @Schema(examples = "Learning set: second meeting") String title,
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
        @Nullable Overlap overlap,
    @Size(min = 1, max = 500) @Schema(examples = "Guildhall") @Nullable String venue,
    @Size(min = 1, max = 200)
        @Schema(
            examples = "Room 2",
            description = "No two sessions have one room of one venue at the same time.")
        @Nullable String room,
    @Size(min = 1, max = 2000)
        @Schema(examples = "Step-free from the east gate; hearing loop in the room.")
        @Nullable String accessNotes,
    @Size(max = 1000) @HttpsAddress @Schema(format = "uri") @Nullable String link,
    @Min(1) @Max(1000) @Schema(description = "Seats; absent for no limit.")
        @Nullable Integer capacity,
    @NotNull @Schema(description = "The person who holds it.") UUID facilitatorId,
    @Size(max = 50) @Schema(description = "Shown to those it concerns only.")
        @Nullable List<@NotNull @Valid AgendaItem> agenda,
    @Size(max = 20) @Schema(description = "Shown to those it concerns only.")
        @Nullable List<@NotNull @Valid Reading> preReading,
    @Size(max = 12) @Nullable List<@NotNull Theme> themes,
    @Size(max = 10) @Schema(description = "What of the cohort's outcomes it serves, in words.")
        @Nullable List<@NotBlank @Size(max = 300) String> outcomes,
    @Size(max = 500)
        @Schema(
            examples = "The venue has double-booked us.",
            description = "Why; shown to those who may see the session.")
        @Nullable String changeReason) {

  public static ChangeSession of(SessionDetails details) {
    Place place = details.place();
    SessionContent content = details.content();
    return new ChangeSession(
        details.title(),
        details.time().startsAt(),
        details.time().endsAt(),
        details.time().zone().getId(),
        details.time().overlap(),
        place.venue(),
        place.room(),
        place.accessNotes(),
        place.link(),
        details.capacity(),
        details.facilitatorId(),
        content.agenda(),
        content.preReading(),
        content.themes(),
        content.outcomes(),
        null);
  }

  /**
   * What it says, checked.
   *
   * @throws org.ignite.platform.problems.RuleBroken 422
   */
  public SessionDetails details() {
    return new SessionDetails(
        title,
        MeetingTime.of(startsAt, endsAt, zone, overlap),
        new Place(venue, room, accessNotes, link),
        capacity,
        facilitatorId,
        new SessionContent(listed(agenda), listed(preReading), listed(themes), listed(outcomes)));
  }

  private static <T> List<T> listed(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }
}
