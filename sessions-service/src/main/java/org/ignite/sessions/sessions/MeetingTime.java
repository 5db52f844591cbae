package org.ignite.sessions.sessions;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.ignite.platform.problems.InvalidRequest;
import org.ignite.sessions.people.Season;
import org.jspecify.annotations.Nullable;

/**
 * When a session is, as was agreed: the time on the wall in a zone. An offset alone would move the
 * meeting by an hour when the clocks, or the law about them, change. Fractions of a second are
 * dropped.
 *
 * <p>A time that the zone skips (the clocks go forward) is refused when it is given. One that was
 * good when it was agreed, and is skipped since the law about the clocks has changed, is as much
 * later as they go forward. Of one that comes twice (they go back) the earlier is meant, the one
 * with summer time's offset, as in RFC 5545, 3.3.5, unless the later is asked for.
 *
 * @param zone a region of the IANA database, {@code Europe/London}
 * @param later of times that come twice the later are meant; false where none does
 */
public record MeetingTime(
    LocalDateTime startsAt, LocalDateTime endsAt, ZoneId zone, boolean later) {

  /** A time that was agreed before, as it was kept. */
  public MeetingTime {
    startsAt = startsAt.truncatedTo(ChronoUnit.SECONDS);
    endsAt = endsAt.truncatedTo(ChronoUnit.SECONDS);
    later = Overlap.of(startsAt, endsAt, zone, later) == Overlap.LATER;
  }

  /** The same; of a time that comes twice, the earlier. */
  public MeetingTime(LocalDateTime startsAt, LocalDateTime endsAt, ZoneId zone) {
    this(startsAt, endsAt, zone, false);
  }

  /**
   * A time that is given now; of one that comes twice, the earlier.
   *
   * @throws InvalidRequest 422, if no zone of the IANA database has that name
   * @throws SkippedLocalTime 422
   * @throws EndsBeforeItStarts 422
   */
  public static MeetingTime of(LocalDateTime startsAt, LocalDateTime endsAt, String zone) {
    return of(startsAt, endsAt, zone, null);
  }

  /**
   * A time that is given now.
   *
   * @param overlap which is meant of times that come twice; null for the earlier
   * @throws InvalidRequest 422, if no zone of the IANA database has that name
   * @throws SkippedLocalTime 422
   * @throws EndsBeforeItStarts 422
   */
  public static MeetingTime of(
      LocalDateTime startsAt, LocalDateTime endsAt, String zone, @Nullable Overlap overlap) {
    return of(startsAt, endsAt, Zones.of("/zone", zone), overlap);
  }

  /**
   * A time that is given now, in a zone that there is.
   *
   * @param overlap which is meant of times that come twice; null for the earlier
   * @throws SkippedLocalTime 422
   * @throws EndsBeforeItStarts 422
   */
  public static MeetingTime of(
      LocalDateTime startsAt, LocalDateTime endsAt, ZoneId zone, @Nullable Overlap overlap) {
    MeetingTime time = new MeetingTime(startsAt, endsAt, zone, overlap == Overlap.LATER);
    mustExist("/startsAt", time.startsAt, zone);
    mustExist("/endsAt", time.endsAt, zone);
    if (!time.endsAtUtc().isAfter(time.startsAtUtc())) {
      throw new EndsBeforeItStarts();
    }
    return time;
  }

  /** Which is meant; null where the time does not come twice. */
  public @Nullable Overlap overlap() {
    return Overlap.of(startsAt, endsAt, zone, later);
  }

  public Instant startsAtUtc() {
    return instant(startsAt, zone, later);
  }

  public Instant endsAtUtc() {
    return instant(endsAt, zone, later);
  }

  /** Whether all of it is within the season, whose days are those of the session's zone. */
  public boolean within(Season season) {
    return season.includes(startsAt.toLocalDate()) && season.includes(endsAt.toLocalDate());
  }

  private static void mustExist(String field, LocalDateTime local, ZoneId zone) {
    if (zone.getRules().getValidOffsets(local).isEmpty()) {
      throw new SkippedLocalTime(field, local, zone);
    }
  }

  private static Instant instant(LocalDateTime local, ZoneId zone, boolean later) {
    ZonedDateTime time = local.atZone(zone);
    return (later ? time.withLaterOffsetAtOverlap() : time).toInstant();
  }
}
