package org.ignite.sessions.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.parameter.TzId;

/**
 * A time as it stands in a calendar: on the wall of a zone, or, where diaries could take that for
 * another, as an instant.
 *
 * @param parameters the zone's name, or none
 */
record TimeInCalendar(ParameterList parameters, Temporal time) {

  static TimeInCalendar of(Instant at, ZoneId zone) {
    ZonedDateTime meant = at.atZone(zone);
    return saidByTheWall(meant)
        ? new TimeInCalendar(
            new ParameterList(List.of(new TzId(zone.getId()))), meant.toLocalDateTime())
        : new TimeInCalendar(new ParameterList(), at);
  }

  /**
   * Whether a time on the wall says the same to every diary. It means the earlier of two where the
   * clocks go back (RFC 5545, 3.3.5), so the later is told as an instant. So is one by which a
   * diary goes wrong that looks for the change of the clocks in UTC, or takes the afternoon for the
   * morning, as biweekly 0.6.8 does.
   */
  private static boolean saidByTheWall(ZonedDateTime meant) {
    ZoneId zone = meant.getZone();
    LocalDateTime wall = meant.toLocalDateTime();
    ZoneOffset standard = zone.getRules().getStandardOffset(meant.toInstant());
    LocalDateTime utc = LocalDateTime.ofInstant(wall.toInstant(standard), ZoneOffset.UTC);
    return wall.atZone(zone).toInstant().equals(meant.toInstant())
        && Stream.of(wall, utc)
            .flatMap(time -> Stream.of(time, time.withHour(time.getHour() % 12)))
            .allMatch(time -> time.atZone(zone).getOffset().equals(meant.getOffset()));
  }
}
