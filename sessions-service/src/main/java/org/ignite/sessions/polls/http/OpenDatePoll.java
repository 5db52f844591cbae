package org.ignite.sessions.polls.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.platform.problems.CheckedItems;
import org.ignite.platform.problems.InvalidRequest;
import org.ignite.sessions.availability.Group;
import org.ignite.sessions.polls.PollPlan;
import org.ignite.sessions.sessions.Confidentiality;
import org.ignite.sessions.sessions.HttpsAddress;
import org.ignite.sessions.sessions.MeetingTime;
import org.ignite.sessions.sessions.Overlap;
import org.ignite.sessions.sessions.SessionKind;
import org.ignite.sessions.sessions.Zones;
import org.jspecify.annotations.Nullable;

/** A poll to be opened: what for, who is asked, and for which dates. */
@Schema(name = "OpenDatePoll")
record OpenDatePoll(
    @NotNull SessionKind kind,
    @Schema(description = "Absent for what is usual for the kind.")
        @Nullable Confidentiality confidentiality,
    @NotBlank @Size(max = 200) @Schema(examples = "Learning set: third meeting") String title,
    @NotBlank @Schema(examples = "Europe/London", description = "IANA zone of all the dates.")
        String zone,
    @Size(min = 1, max = 500) @Schema(examples = "Guildhall, Room 2") @Nullable String venue,
    @Size(max = 1000) @HttpsAddress @Schema(format = "uri") @Nullable String link,
    @Min(1) @Max(1000) @Schema(description = "Places; absent for no limit.")
        @Nullable Integer capacity,
    @NotNull @Schema(description = "The person who will hold it.") UUID facilitatorId,
    @Schema(description = "True to ask everybody who is confirmed or active in the cohort now.")
        @Nullable Boolean cohort,
    @Size(min = 1, max = 200) @Nullable List<@NotNull UUID> participantIds,
    @Schema(description = "A learning set of the cohort; the session is its meeting then.")
        @Nullable UUID learningSetId,
    @Schema(
            implementation = String.class,
            format = "date-time",
            examples = "2026-10-01T17:00:00Z",
            description =
                "When it is to be closed; every date begins later. A week from now unless told.")
        @Nullable OffsetDateTime closesAt,
    @Size(min = 1, max = 50) @Schema(description = "The dates; or say propose.")
        @Nullable List<@NotNull @Valid OptionTime> options,
    @Valid @Schema(description = "To be given the best dates that people's diaries allow.")
        @Nullable ProposeDates propose) {

  private static final Duration USUALLY_OPEN = Duration.ofDays(7);

  /** A date. */
  @Schema(name = "PollOptionTime")
  record OptionTime(
      @NotNull @Schema(implementation = String.class, examples = "2026-11-12T10:00:00")
          LocalDateTime startsAt,
      @NotNull @Schema(implementation = String.class, examples = "2026-11-12T16:00:00")
          LocalDateTime endsAt,
      @Schema(description = "Which is meant of times that come twice; absent for the earlier.")
          @Nullable Overlap overlap) {

    MeetingTime in(ZoneId zone) {
      return MeetingTime.of(startsAt, endsAt, zone, overlap);
    }
  }

  /**
   * What it is for and who is asked.
   *
   * @throws InvalidRequest 422
   */
  PollPlan plan(UUID cohortId, Instant now) {
    Group group = Group.of(cohort, participantIds, learningSetId);
    if ((options == null) == (propose == null)) {
      throw new InvalidRequest("/options", "Say either options or propose.");
    }
    return new PollPlan(
        cohortId,
        kind,
        confidentiality,
        title,
        zone,
        venue,
        link,
        capacity,
        facilitatorId,
        group,
        closesAt == null ? now.plus(USUALLY_OPEN) : closesAt.toInstant());
  }

  /**
   * The dates; none where they are to be proposed.
   *
   * @throws InvalidRequest 422, with all faults of all dates
   */
  List<MeetingTime> times() {
    if (options == null) {
      return List.of();
    }
    ZoneId in = Zones.of("/zone", zone);
    return CheckedItems.of("/options", options, option -> option.in(in));
  }
}
