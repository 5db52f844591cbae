package org.ignite.sessions.calendar.http;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.ignite.platform.PlatformConfig;
import org.ignite.platform.pages.Rows;
import org.ignite.sessions.calendar.CalendarFeed;
import org.ignite.sessions.calendar.FeedTokens;
import org.ignite.sessions.calendar.Titles;

/** Reads a person's own calendar. Who has never set it has the usual one, which is not written. */
@ApplicationScoped
class CalendarReading {

  private static final String OWN =
      """
      select coalesce(f.version, 0) as version, coalesce(f.generation, 0) as generation,
        coalesce(f.titles, 'NEUTRAL') as titles, f.alarm_minutes
      from (select $1::uuid as person_id) who left join calendar_feed f on f.person_id = who.person_id
      """;

  private final Pool database;
  private final FeedTokens tokens;
  private final PlatformConfig config;

  CalendarReading(Pool database, FeedTokens tokens, PlatformConfig config) {
    this.database = database;
    this.tokens = tokens;
    this.config = config;
  }

  Uni<CalendarView> own(UUID personId) {
    return database
        .preparedQuery(OWN)
        .execute(Tuple.of(personId))
        .map(
            rows ->
                Rows.one(
                    rows,
                    "calendar",
                    row ->
                        CalendarView.of(
                            address(personId, row.getInteger("generation")),
                            Titles.valueOf(row.getString("titles")),
                            row.getInteger("alarm_minutes"),
                            row.getLong("version"))));
  }

  CalendarView of(UUID personId, CalendarFeed feed) {
    return CalendarView.of(
        address(personId, feed.generation()), feed.titles(), feed.alarmMinutes(), feed.version());
  }

  private String address(UUID personId, int generation) {
    return config.publicUrl() + "/pages/calendars/" + tokens.token(personId, generation);
  }
}
