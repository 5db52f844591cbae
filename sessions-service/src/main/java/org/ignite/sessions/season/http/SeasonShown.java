package org.ignite.sessions.season.http;

import io.vertx.mutiny.sqlclient.Row;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.ignite.sessions.people.Season;
import org.ignite.sessions.season.Closure;
import org.ignite.sessions.sessions.SessionKind;
import org.ignite.sessions.sessions.SessionState;

/**
 * A cohort's season as one viewer may see it.
 *
 * @param sessions those that the viewer may see, in the order in which they begin
 * @param closed in the order of their first days
 */
record SeasonShown(
    String cohort, Season season, List<SessionShown> sessions, List<Closure> closed) {

  /**
   * A session of it.
   *
   * @param startsAt the time on the wall in {@code zone}
   */
  record SessionShown(
      String title,
      SessionKind kind,
      LocalDateTime startsAt,
      LocalDateTime endsAt,
      String zone,
      SessionState state) {

    static SessionShown of(Row row) {
      return new SessionShown(
          row.getString("title"),
          SessionKind.valueOf(row.getString("kind")),
          row.getLocalDateTime("starts_at"),
          row.getLocalDateTime("ends_at"),
          row.getString("zone"),
          SessionState.valueOf(row.getString("state")));
    }

    boolean core() {
      return kind.rules().core();
    }

    boolean draft() {
      return state == SessionState.DRAFT;
    }

    boolean cancelled() {
      return state == SessionState.CANCELLED;
    }

    LocalDate firstDay() {
      return startsAt.toLocalDate();
    }

    /** Midnight belongs to the day before. */
    LocalDate lastDay() {
      return endsAt.minusNanos(1).toLocalDate();
    }
  }
}
