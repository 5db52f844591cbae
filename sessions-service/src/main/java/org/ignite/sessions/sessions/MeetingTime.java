package org.ignite.sessions.sessions;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.ignite.platform.problems.InvalidRequest;
import org.ignite.sessions.people.Season;

/**
 * When a session is, as was agreed: the time on the wall in a zone. An offset alone would move the
 * meeting by an hour when the clocks, or the law about them, change. Fractions of a second are
 * dropped.
 *
 * <p>A time that the zone skips (the clocks go forward) is refused. Of one that comes twice (they
 * go back) the earlier is meant, the one with summer time's offset, as in RFC 5545, 3.3.5.
 *
 * @param zone a region of the IANA database, {@code Europe/London}
 */
public record MeetingTime(LocalDateTime startsAt, LocalDateTime endsAt, ZoneId zone) {

  /**
   * A checked time.
   *
   * @throws SkippedLocalTime 422
   * @throws EndsBeforeItStarts 422
   */
  public MeetingTime {
    startsAt = existing("/startsAt", startsAt.truncatedTo(ChronoUnit.SECONDS), zone);
    endsAt = existing("/endsAt", endsAt.truncatedTo(ChronoUnit.SECONDS), zone);
    if (!instant(endsAt, zone).isAfter(instant(startsAt, zone))) {
      throw new EndsBeforeItStarts();
    }
  }

  /**
   * The same with the zone's name.
   *
   * @throws InvalidRequest 422, if no zone of the IANA database has that name
   */
  public static MeetingTime of(LocalDateTime startsAt, LocalDateTime endsAt, String zone) {
    if (!ZoneId.getAvailableZoneIds().contains(zone)) {
      throw new InvalidRequest("/zone", "The IANA database has no zone of this name.");
    }
    return new MeetingTime(startsAt, endsAt, ZoneId.of(zone));
  }

  public Instant startsAtUtc() {
    return instant(startsAt, zone);
  }

  public Instant endsAtUtc() {
    return instant(endsAt, zone);
  }

  /**
   * Refuses a time that is not within the season, whose days are those of the session's zone.
   *
   * @throws OutsideSeason 422
   */
  void within(Season season) {
    if (!season.includes(startsAt.toLocalDate()) || !season.includes(endsAt.toLocalDate())) {
      throw new OutsideSeason(season);
    }
  }

  private static LocalDateTime existing(String field, LocalDateTime local, ZoneId zone) {
    if (zone.getRules().getValidOffsets(local).isEmpty()) {
      throw new SkippedLocalTime(field, local, zone);
    }
    return local;
  }

  /** Of two offsets {@code atZone} takes the earlier, summer time's. */
  private static Instant instant(LocalDateTime local, ZoneId zone) {
    return local.atZone(zone).toInstant();
  }
}
