package org.ignite.sessions.calendar.http;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.ignite.platform.problems.Missing;
import org.ignite.sessions.calendar.CalendarConfig;
import org.ignite.sessions.calendar.CalendarEvent;
import org.ignite.sessions.calendar.EventStatus;
import org.ignite.sessions.calendar.FeedText;
import org.ignite.sessions.calendar.FeedTokens;
import org.ignite.sessions.calendar.Titles;
import org.ignite.sessions.people.Standing;
import org.ignite.sessions.sessions.SessionKind;

/**
 * Reads a feed, in one statement: its settings beside each of the person's sessions, or beside
 * nothing. Of a person who is invited twice, as once in each of two parts, the better answer
 * counts. An assistant's has the sessions of those who have delegated their diary to them as well,
 * and of these it says no more than when, whatever they have set.
 */
@ApplicationScoped
class FeedReading {

  private static final Duration DAY = Duration.ofDays(1);

  private static final String FEED =
      """
      with asked as (
        select i.session_id, i.id, i.reply, i.replied_at, i.seat, true as own
        from invitation i join participant p on p.id = i.participant_id
        where i.person_id = $1 and i.withdrawn_at is null and %1$s
        union all
        select i.session_id, i.id, i.reply, i.replied_at, i.seat, false
        from delegation g join participant p on p.id = g.participant_id join invitation i on i.participant_id = p.id
        where g.assistant_id = $1 and g.holds and 'diary' = any(g.permissions)
          and i.withdrawn_at is null and %1$s),
      answered as (
        select distinct on (session_id) * from asked order by session_id, reply = 'NO', own desc, id)
      select coalesce(f.generation, 0) as generation, coalesce(f.titles, 'NEUTRAL') as titles,
        f.alarm_minutes, mine.*
      from (select $1::uuid as person_id) who
      left join calendar_feed f on f.person_id = who.person_id
      left join (
        select s.id, greatest(s.sequence, d.sequence)::int as sequence,
          greatest(s.changed_at, i.replied_at) as changed_at, s.kind, s.title, s.zone, s.state,
          s.starts_at_utc, s.ends_at_utc, s.venue, s.link, i.reply, i.seat,
          s.facilitator_id = $1 or i.own as own
        from (select session_id from answered union select id from session where facilitator_id = $1) its
        join session s on s.id = its.session_id
        left join answered i on i.session_id = s.id
        left join diary_entry d on d.session_id = s.id and d.person_id = $1
        where (s.facilitator_id = $1 or i.reply <> 'NO' and d.stands is not false)
          and s.state in ('SCHEDULED', 'CANCELLED') and s.ends_at_utc > $2) mine on true
      order by mine.starts_at_utc, mine.id
      """
          .formatted(Standing.belongs("p"));

  private final Pool database;
  private final FeedTokens tokens;
  private final FeedText text;
  private final CalendarConfig config;
  private final Clock clock;

  FeedReading(Pool database, FeedTokens tokens, FeedText text, CalendarConfig config, Clock clock) {
    this.database = database;
    this.tokens = tokens;
    this.text = text;
    this.config = config;
    this.clock = clock;
  }

  /**
   * What a token opens.
   *
   * @throws Missing 404, if it is made up or was revoked
   */
  Uni<String> opened(String token) {
    UUID personId = tokens.person(token);
    OffsetDateTime since = clock.instant().minus(config.keptFor()).atOffset(ZoneOffset.UTC);
    return database
        .preparedQuery(FEED)
        .execute(Tuple.of(personId, since))
        .map(rows -> written(token, personId, rows));
  }

  private String written(String token, UUID personId, RowSet<Row> rows) {
    Row settings = rows.iterator().next();
    if (!tokens.opens(token, personId, settings.getInteger("generation"))) {
      throw new Missing("calendar");
    }
    boolean full = Titles.valueOf(settings.getString("titles")) == Titles.FULL;
    List<CalendarEvent> events = new ArrayList<>();
    for (Row row : rows) {
      if (row.getUUID("id") != null) {
        events.add(event(row, full && row.getBoolean("own")));
      }
    }
    return text.of(events, settings.getInteger("alarm_minutes"));
  }

  private static CalendarEvent event(Row row, boolean full) {
    OffsetDateTime start = row.getOffsetDateTime("starts_at_utc");
    OffsetDateTime end = row.getOffsetDateTime("ends_at_utc");
    boolean residential = SessionKind.valueOf(row.getString("kind")) == SessionKind.RESIDENTIAL;
    return new CalendarEvent(
        row.getUUID("id"),
        row.getInteger("sequence"),
        row.getOffsetDateTime("changed_at").toInstant(),
        start.toInstant(),
        end.toInstant(),
        ZoneId.of(row.getString("zone")),
        status(row),
        full ? row.getString("title") : CalendarEvent.NEUTRAL,
        full ? row.getString("venue") : null,
        full ? row.getString("link") : null,
        residential || Duration.between(start, end).compareTo(DAY) > 0);
  }

  private static EventStatus status(Row row) {
    if (row.getString("state").equals("CANCELLED")) {
      return EventStatus.CANCELLED;
    }
    boolean unsure =
        "TENTATIVE".equals(row.getString("reply"))
            || "WAITING".equals(row.getString("seat"))
            || "OFFERED".equals(row.getString("seat"));
    return unsure ? EventStatus.TENTATIVE : EventStatus.CONFIRMED;
  }
}
