package org.ignite.sessions.sessions.http;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.ignite.platform.pages.Cursor;
import org.ignite.platform.pages.Page;
import org.ignite.platform.pages.PageRequest;
import org.ignite.platform.pages.Rows;
import org.ignite.platform.problems.Missing;
import org.ignite.sessions.learningsets.LearningSetReach;
import org.ignite.sessions.sessions.ChathamHouseRule;
import org.ignite.sessions.sessions.SessionReach;
import org.ignite.sessions.sessions.SessionState;
import org.ignite.sessions.sessions.Sessions;
import org.jspecify.annotations.Nullable;

/** Reads sessions for showing: one statement a request, in the order in which they begin. */
@ApplicationScoped
class SessionList {

  /**
   * {@code $1} is the viewer's person, {@code $2} whether they see everything. Whose meeting it is
   * they see who see that set.
   */
  private static final String SHOWN =
      """
      select s.id, s.version, s.cohort_id, s.kind, s.title, s.starts_at, s.ends_at, s.zone,
        s.starts_at_utc, s.ends_at_utc, s.capacity, s.facilitator_id, s.confidentiality, s.state,
        s.cancel_reason, s.change_reason, s.series_id, s.overlap_later, s.sequence, concerns.them,
        s.content, f.given_name || ' ' || f.family_name as facilitator_name,
        case when not %s then (select count(*) from invitation i where %s) end as seats_taken,
        case when concerns.their_set then s.learning_set_id end as learning_set_id,
        case when concerns.them then s.venue end as venue,
        case when concerns.them then s.room end as room,
        case when concerns.them then s.access_notes end as access_notes,
        case when concerns.them then s.link end as link
      from session s left join person f on f.id = s.facilitator_id,
        lateral (select $2 or %s or %s as them, $2 or exists (
          select from learning_set l where l.id = s.learning_set_id and %s) as their_set) concerns
      """
          .formatted(
              ChathamHouseRule.hidesWhoIsThere("s", "$3"),
              Sessions.TAKES_A_SEAT,
              SessionReach.HELD,
              SessionReach.INVITED,
              LearningSetReach.SHOWN);

  /** Picks the sessions before anything else of them is looked at. */
  private static final String PAGE =
      """
      page as materialized (
        select s.id from session s
        where %%s
          and ($4::uuid is null or s.cohort_id = $4)
          and ($5::timestamptz is null or s.starts_at_utc >= $5)
          and ($6::timestamptz is null or s.starts_at_utc < $6)
          and ($7::text is null or position(lower($7) in lower(s.title)) > 0)
          and ($8::uuid is null or s.series_id = $8)
          and ($9::uuid is null or s.learning_set_id = $9 and ($2 or exists (
            select from learning_set l where l.id = $9 and %s)))
          and ($10::text is null or s.state = $10)
          and ($11::timestamptz is null or (s.starts_at_utc, s.id) > ($11, $12::uuid))
        order by s.starts_at_utc, s.id
        limit $13)
      %s
      where s.id in (select page.id from page)
      order by s.starts_at_utc, s.id
      """
          .formatted(LearningSetReach.SHOWN, SHOWN);

  private static final String OF_ALL = "with " + PAGE.formatted("true");

  /**
   * Comes by what the viewer holds, their cohorts and their invitations, each by an index: who sees
   * little is not kept waiting by what all others have planned.
   */
  private static final String OF_SOME =
      """
      with known as materialized (
        select s.id from session s where $14 and %s
        union
        select s.id from participant mine join session s on s.cohort_id = mine.cohort_id
        where $15 and mine.person_id = $1 and %s
        union
        select s.id from invitation mine join session s on s.id = mine.session_id
        where $16 and mine.person_id = $1 and %s),
      """
              .formatted(SessionReach.HELD, SessionReach.OF_COHORT, SessionReach.INVITED)
          + PAGE.formatted("s.id in (select known.id from known)");

  private static final String ONE = SHOWN + "where s.id = $4";

  private final Pool database;
  private final Clock clock;

  SessionList(Pool database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  Uni<Page<SessionView>> page(Viewer viewer, Filter filter, PageRequest page) {
    List<String> after = page.after(2);
    List<@Nullable Object> parameters =
        new ArrayList<>(
            Arrays.asList(
                viewer.personId(),
                viewer.all(),
                now(),
                filter.cohortId(),
                filter.from(),
                filter.to(),
                filter.search(),
                filter.seriesId(),
                filter.learningSetId(),
                filter.state() == null ? null : filter.state().name(),
                after.isEmpty() ? null : Cursor.time(after.get(0)),
                after.isEmpty() ? null : Cursor.uuid(after.get(1)),
                page.limit() + 1));
    if (!viewer.all()) {
      parameters.addAll(List.of(viewer.held(), viewer.cohort(), viewer.own()));
    }
    return database
        .preparedQuery(viewer.all() ? OF_ALL : OF_SOME)
        .execute(Tuple.from(parameters))
        .map(
            rows ->
                Rows.page(
                    rows, page, SessionView::of, last -> Cursor.of(last.startsAtUtc(), last.id())));
  }

  /**
   * One session.
   *
   * @throws Missing 404, if there is none
   */
  Uni<SessionView> read(Viewer viewer, UUID sessionId) {
    return database
        .preparedQuery(ONE)
        .execute(Tuple.of(viewer.personId(), viewer.all(), now(), sessionId))
        .map(rows -> Rows.one(rows, "session", SessionView::of));
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  /**
   * What a caller looks for; null is anything.
   *
   * @param from sessions that begin at this instant or later
   * @param to sessions that begin before this instant
   * @param search part of the title, whatever the case
   * @param seriesId sessions of this series
   * @param learningSetId meetings of this set, to who may see whose they are
   */
  record Filter(
      @Nullable UUID cohortId,
      @Nullable OffsetDateTime from,
      @Nullable OffsetDateTime to,
      @Nullable String search,
      @Nullable UUID seriesId,
      @Nullable UUID learningSetId,
      @Nullable SessionState state) {}
}
