package org.ignite.sessions.exchanges.http;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;
import org.ignite.platform.pages.Cursor;
import org.ignite.platform.pages.Page;
import org.ignite.platform.pages.PageRequest;
import org.ignite.platform.pages.Rows;
import org.ignite.platform.problems.Missing;
import org.ignite.sessions.exchanges.VisitSql;
import org.ignite.sessions.people.Standing;
import org.jspecify.annotations.Nullable;

/** Reads visit requests for showing: one statement a request. */
@ApplicationScoped
class VisitList {

  /**
   * {@code $1} is the present, {@code $2} whether the viewer is of the programme team. Who has left
   * the programme does not come any more, and is not named.
   */
  private static final String SHOWN =
      """
      select r.id, r.version, r.offer_id, r.cohort_id, o.host_name, r.participant_id,
        case when %s
          then vp.given_name || ' ' || vp.family_name end as visitor_name, r.date_id, d.starts_at, d.ends_at,
        d.zone, d.starts_at_utc, d.ends_at_utc, d.overlap_later, r.words, r.asked_at, r.decided_at,
        case when r.state = 'ACCEPTED' then d.session_id end as session_id,
        case when $2 and r.state in ('ASKED', 'ACCEPTED') then %s end as conflict_of_interest,
        case when %s then 'VISITED'
          when r.state in ('ASKED', 'ACCEPTED') and not (%s) then 'WITHDRAWN'
          else r.state end as state
      from visit_request r join exchange_date d on d.id = r.date_id %s
        join participant v on v.id = r.participant_id
        left join person vp on vp.id = r.person_id %s
      """
          .formatted(
              Standing.belongs("v"),
              VisitSql.CONFLICT,
              VisitSql.visited("$1::timestamptz"),
              Standing.belongs("v"),
              VisitSql.HOSTED,
              VisitSql.WITH_SESSION);

  private static final String OF_OFFER =
      SHOWN
          + """
          where r.offer_id = $3 and ($2 or %s)
            and ($4::text is null
              or %s and position(lower($4) in lower(vp.given_name || ' ' || vp.family_name)) > 0)
            and ($5::uuid is null or r.id > $5)
          order by r.id
          limit $6
          """
              .formatted(VisitSql.FOR_HOST, Standing.belongs("v"));

  private static final String OWN =
      SHOWN
          + """
          where r.person_id = $3 and %s
            and ($4::text is null or position(lower($4) in lower(o.host_name)) > 0)
            and ($5::uuid is null or r.id < $5)
          order by r.id desc
          limit $6
          """
              .formatted(Standing.belongs("v"));

  private static final String ONE = SHOWN + "where r.id = $3";

  private final Pool database;
  private final Clock clock;

  VisitList(Pool database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * The requests for an offer, oldest first.
   *
   * @param team false for the host
   * @param search part of the visitor's name
   */
  Uni<Page<VisitView>> ofOffer(
      UUID offerId, boolean team, @Nullable String search, PageRequest page) {
    return page(OF_OFFER, team, offerId, search, page);
  }

  /**
   * A person's own, newest first.
   *
   * @param search part of the host's name
   */
  Uni<Page<VisitView>> own(UUID personId, @Nullable String search, PageRequest page) {
    return page(OWN, false, personId, search, page);
  }

  private Uni<Page<VisitView>> page(
      String sql, boolean team, UUID whose, @Nullable String search, PageRequest page) {
    return database
        .preparedQuery(sql)
        .execute(
            Tuple.from(Arrays.asList(now(), team, whose, search, page.afterId(), page.limit() + 1)))
        .map(rows -> Rows.page(rows, page, VisitView::of, last -> Cursor.of(last.id())));
  }

  /**
   * One request.
   *
   * @param team false for the visitor and the host
   * @throws Missing 404, if there is none
   */
  Uni<VisitView> read(UUID requestId, boolean team) {
    return database
        .preparedQuery(ONE)
        .execute(Tuple.of(now(), team, requestId))
        .map(rows -> Rows.one(rows, "visit request", VisitView::of));
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
