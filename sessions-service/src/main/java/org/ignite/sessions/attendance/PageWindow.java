package org.ignite.sessions.attendance;

import java.time.Duration;
import java.time.Instant;
import org.ignite.sessions.sessions.Session;

/**
 * When the attendance page is open: from twelve hours before the session, so that it can be loaded
 * while there is a network, until seven days after it.
 *
 * @param opensAt from then on
 * @param takesFrom attendance is taken from then on, when people can have arrived
 * @param closesAt not any more from then on
 */
public record PageWindow(Instant opensAt, Instant takesFrom, Instant closesAt) {

  private static final Duration BEFORE = Duration.ofHours(12);
  private static final Duration AFTER = Duration.ofDays(7);

  public static PageWindow of(Instant startsAt, Instant endsAt) {
    return new PageWindow(
        startsAt.minus(BEFORE), startsAt.minus(Session.ARRIVAL), endsAt.plus(AFTER));
  }

  public boolean early(Instant now) {
    return now.isBefore(opensAt);
  }

  public boolean over(Instant now) {
    return !now.isBefore(closesAt);
  }
}
