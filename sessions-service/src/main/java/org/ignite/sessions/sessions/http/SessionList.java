package org.ignite.sessions.sessions.http;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.ignite.platform.pages.Cursor;
import org.ignite.platform.pages.Page;
import org.ignite.platform.pages.PageRequest;
import org.ignite.platform.pages.Rows;
import org.ignite.platform.problems.Missing;
import org.ignite.platform.problems.UnreadableRequest;
import org.ignite.sessions.clashes.Bookings;
import org.ignite.sessions.sessions.SessionReach;
import org.ignite.sessions.sessions.SessionState;
import org.ignite.sessions.sessions.Sessions;
import org.jspecify.annotations.Nullable;

/** Reads sessions for showing: one statement a request, in the order in which they begin. */
@ApplicationScoped
class SessionList {

  /** {@code $1} is the viewer's person, {@code $2} whether they see everything. */
  private static final String SHOWN =
      """
      select s.id, s.version, s.cohort_id, s.kind, s.title, s.starts_at, s.ends_at, s.zone,
        s.starts_at_utc, s.ends_at_utc, s.capacity, s.facilitator_id, s.confidentiality, s.state,
        s.cancel_reason, s.change_reason, s.series_id, s.overlap_later, s.sequence, concerns.them,
        s.content, f.given_name || ' ' || f.family_name as facilitator_name,
        case when not (%s) then (select count(*) from invitation i where %s) end as seats_taken,
        case when concerns.them then s.venue end as venue,
        case when concerns.them then s.room end as room,
        case when concerns.them then s.access_notes end as access_notes,
        case when concerns.them then s.link end as link
      from session s left join person f on f.id = s.facilitator_id,
        lateral (select $2 or %s or %s as them) concerns
      """
          .formatted(
              Bookings.HIDES_SEATS, Sessions.TAKES_A_SEAT, SessionReach.HELD, SessionReach.INVITED);

  private static final String PAGE =
      SHOWN
          + """
          where ($2 or $3 and %s or $4 and %s or $5 and %s)
            and ($6::uuid is null or s.cohort_id = $6)
            and ($7::timestamptz is null or s.starts_at_utc >= $7)
            and ($8::timestamptz is null or s.starts_at_utc < $8)
            and ($9::text is null or position(lower($9) in lower(s.title)) > 0)
            and ($10::uuid is null or s.series_id = $10)
            and ($11::text is null or s.state = $11)
            and ($12::timestamptz is null or (s.starts_at_utc, s.id) > ($12, $13::uuid))
          order by s.starts_at_utc, s.id
          limit $14
          """
              .formatted(SessionReach.HELD, SessionReach.OF_COHORT, SessionReach.INVITED);

  private static final String ONE = SHOWN + "where s.id = $3";

  private final Pool database;

  SessionList(Pool database) {
    this.database = database;
  }

  Uni<Page<SessionView>> page(Viewer viewer, Filter filter, PageRequest page) {
    List<String> after = page.after(2);
    Tuple parameters =
        Tuple.from(
            Arrays.asList(
                viewer.personId(),
                viewer.all(),
                viewer.held(),
                viewer.cohort(),
                viewer.own(),
                filter.cohortId(),
                filter.from(),
                filter.to(),
                filter.search(),
                filter.seriesId(),
                filter.state() == null ? null : filter.state().name(),
                after.isEmpty() ? null : time(after.get(0)),
                after.isEmpty() ? null : Cursor.uuid(after.get(1)),
                page.limit() + 1));
    return database
        .preparedQuery(PAGE)
        .execute(parameters)
        .map(
            rows ->
                Rows.page(
                    rows, page, SessionView::of, last -> Cursor.of(last.startsAtUtc(), last.id())));
  }

  private static OffsetDateTime time(String key) {
    try {
      return OffsetDateTime.parse(key);
    } catch (DateTimeException e) {
      throw new UnreadableRequest("?cursor", "This is not a cursor that this list gave.");
    }
  }

  /**
   * One session.
   *
   * @throws Missing 404, if there is none
   */
  Uni<SessionView> read(Viewer viewer, UUID sessionId) {
    return database
        .preparedQuery(ONE)
        .execute(Tuple.of(viewer.personId(), viewer.all(), sessionId))
        .map(rows -> Rows.one(rows, "session", SessionView::of));
  }

  /**
   * What a caller looks for; null is anything.
   *
   * @param from sessions that begin at this instant or later
   * @param to sessions that begin before this instant
   * @param search part of the title, whatever the case
   * @param seriesId sessions of this series
   */
  record Filter(
      @Nullable UUID cohortId,
      @Nullable OffsetDateTime from,
      @Nullable OffsetDateTime to,
      @Nullable String search,
      @Nullable UUID seriesId,
      @Nullable SessionState state) {}
}
