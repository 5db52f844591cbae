package org.ignite.sessions.availability;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** A time that comes into question, by the clock on the wall and as it is. */
record Candidate(LocalDateTime startsAt, LocalDateTime endsAt, Interval time) {

  /**
   * The moments are those of a session at that time: of a local time that comes twice the earlier.
   * Null where the zone skips one of its ends, or the clocks go back over the whole of it.
   */
  static @Nullable Candidate of(LocalDateTime startsAt, LocalDateTime endsAt, ZoneId zone) {
    if (zone.getRules().getValidOffsets(startsAt).isEmpty()
        || zone.getRules().getValidOffsets(endsAt).isEmpty()) {
      return null;
    }
    Instant start = startsAt.atZone(zone).toInstant();
    Instant end = endsAt.atZone(zone).toInstant();
    return end.isAfter(start) ? new Candidate(startsAt, endsAt, new Interval(start, end)) : null;
  }
}
