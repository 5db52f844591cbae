package org.ignite.sessions.formation.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.platform.problems.InvalidRequest;
import org.ignite.sessions.allocation.Pin;
import org.ignite.sessions.availability.Interval;
import org.ignite.sessions.availability.TimeWindow;
import org.ignite.sessions.availability.Weekday;
import org.ignite.sessions.formation.Allocation.Effort;
import org.ignite.sessions.formation.AllocationOrder;
import org.ignite.sessions.people.Season;
import org.ignite.sessions.sessions.MeetingTime;
import org.ignite.sessions.sessions.Zones;
import org.jspecify.annotations.Nullable;

/** What sets are looked for. The cohort's rules say the rest. */
@Schema(name = "StartSetAllocation")
record StartAllocation(
    @Min(1)
        @Max(50)
        @Schema(
            description =
                "How many; unless told as many as from, or nearest to the cohort's ideal size.")
        @Nullable Integer sets,
    @Schema(examples = "Europe/London", description = "IANA zone of times; London's unless told.")
        @Nullable String zone,
    @Size(min = 1, max = 400)
        @Schema(
            description =
                "When sets can meet. Absent, with window absent too: those of from; or sets without"
                    + " dates.")
        @Nullable List<@NotNull @Valid Time> times,
    @Valid @Schema(description = "Where the platform looks for times, in place of times.")
        @Nullable Window window,
    @Size(min = 1, max = 50)
        @Schema(
            description =
                "Persons who may hold the sets; unless told those of from, or all who facilitate"
                    + " and have said how many they can hold.")
        @Nullable List<@NotNull UUID> facilitatorIds,
    @Schema(description = "Of one seed and a number of iterations comes one draft.")
        @Nullable Integer seed,
    @Min(1) @Max(600) @Schema(description = "How long is searched; 3 unless told otherwise.")
        @Nullable Integer seconds,
    @Min(1)
        @Max(1_000_000_000)
        @Schema(description = "How many moves are tried, in place of or beside seconds.")
        @Nullable Long iterations,
    @Size(max = 200) @Schema(description = "Who is in, or holds, which set whatever is found.")
        @Nullable List<@NotNull @Valid PinTo> pins,
    @Schema(
            description =
                "An allocation whose draft, with its pins, is gone on from: as few as need be move."
                    + " While members can decline sets, or some have, it is those sets unless"
                    + " told.")
        @Nullable UUID from) {

  private static final int USUAL_SECONDS = 3;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** A time at which a set can meet, by the clock on the wall. */
  @Schema(name = "CandidateTime")
  record Time(@NotNull LocalDateTime startsAt, @NotNull LocalDateTime endsAt) {}

  /** Days and hours in which the platform looks for times: at most one a day. */
  @Schema(name = "CandidateWindow")
  record Window(
      @NotNull LocalDate from,
      @NotNull @Schema(description = "At most a year after from.") LocalDate to,
      @NotNull @Schema(description = "How long a meeting takes.", examples = "210") Integer minutes,
      @Schema(implementation = String.class, examples = "09:00") @Nullable LocalTime hoursFrom,
      @Schema(implementation = String.class, examples = "17:00") @Nullable LocalTime hoursTo,
      @Size(min = 1, max = 7) @Nullable List<@NotNull Weekday> weekdays) {}

  /** Somebody who is in, or holds, a set. */
  @Schema(name = "PinToSet")
  record PinTo(
      @NotNull @Schema(description = "A participant's id, or that of a facilitator's person.")
          UUID id,
      @Min(1) @Max(50) int set) {}

  /**
   * What is asked for.
   *
   * @throws InvalidRequest 422
   * @throws org.ignite.sessions.sessions.SkippedLocalTime 422
   * @throws org.ignite.sessions.sessions.EndsBeforeItStarts 422
   */
  AllocationOrder order() {
    if (times != null && window != null) {
      throw new InvalidRequest("/window", "is in place of times");
    }
    return new AllocationOrder(
        sets,
        times == null ? List.of() : intervals(times),
        Zones.of("/zone", zoneOrUsual()).getId(),
        facilitatorIds,
        pins == null ? List.of() : pins.stream().map(pin -> new Pin(pin.id(), pin.set())).toList(),
        false,
        null);
  }

  private List<Interval> intervals(List<Time> given) {
    return given.stream()
        .map(time -> MeetingTime.of(time.startsAt(), time.endsAt(), zoneOrUsual()))
        .map(time -> new Interval(time.startsAtUtc(), time.endsAtUtc()))
        .distinct()
        .sorted(Comparator.comparing(Interval::start).thenComparing(Interval::end))
        .toList();
  }

  private String zoneOrUsual() {
    return zone == null ? Season.ZONE : zone;
  }

  /**
   * Where the platform is to look; null where times are given, or none are wanted.
   *
   * @throws InvalidRequest 422
   */
  @Nullable TimeWindow searched() {
    return window == null
        ? null
        : TimeWindow.of(
            window.from(),
            window.to(),
            window.minutes(),
            window.hoursFrom(),
            window.hoursTo(),
            zoneOrUsual(),
            window.weekdays(),
            null);
  }

  Effort effort() {
    return effort(seed, seconds, iterations);
  }

  static Effort effort(
      @Nullable Integer seed, @Nullable Integer seconds, @Nullable Long iterations) {
    return new Effort(
        seed == null ? RANDOM.nextInt(Integer.MAX_VALUE) : seed,
        iterations,
        seconds == null && iterations == null ? Integer.valueOf(USUAL_SECONDS) : seconds);
  }
}
