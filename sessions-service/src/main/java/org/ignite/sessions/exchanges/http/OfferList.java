package org.ignite.sessions.exchanges.http;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.UUID;
import org.ignite.platform.pages.Cursor;
import org.ignite.platform.pages.Page;
import org.ignite.platform.pages.PageRequest;
import org.ignite.platform.pages.Rows;
import org.ignite.platform.problems.Missing;
import org.ignite.sessions.exchanges.ExchangeOfferReach;
import org.ignite.sessions.exchanges.OfferState;
import org.ignite.sessions.exchanges.VisitSql;
import org.ignite.sessions.people.Standing;
import org.jspecify.annotations.Nullable;

/**
 * Reads offers for showing: one statement a request. A declared conflict of interest takes nothing
 * out of what its parties see: a gap would tell them of it.
 */
@ApplicationScoped
class OfferList {

  /** {@code $1} is the viewer's person, {@code $2} whether they see everything. */
  private static final String SHOWN =
      """
      select o.id, o.version, o.cohort_id, o.host_participant_id, o.host_name, o.organisation_id,
        case when o.host_person_id is null then o.contact_name
          when h.id is null or %s
            then hp.given_name || ' ' || hp.family_name end as contact_name,
        o.description, o.places, o.state,
        case when concerns.runs then o.facilitator_id end as facilitator_id,
        case when concerns.runs or concerns.visits then o.venue end as venue,
        (select coalesce(jsonb_agg(jsonb_build_object(
            'id', d.id, 'startsAt', d.starts_at, 'endsAt', d.ends_at, 'zone', d.zone,
            'startsAtUtc', d.starts_at_utc, 'endsAtUtc', d.ends_at_utc, 'overlapLater', d.overlap_later,
            'visitors', case when concerns.runs then (select count(*) from visit_request t where %s) end,
            'sessionId', case when concerns.runs then d.session_id end)
            order by d.starts_at_utc, d.id), '[]')
          from exchange_date d where d.offer_id = o.id and d.offered) as dates
      from exchange_offer o left join participant h on h.id = o.host_participant_id
        left join person hp on hp.id = o.host_person_id,
        lateral (select $2 or (%s) is true as runs, exists (
          select from visit_request r where r.offer_id = o.id and r.person_id = $1
            and r.state = 'ACCEPTED') as visits) concerns
      """
          .formatted(Standing.belongs("h"), VisitSql.TAKES_A_PLACE, ExchangeOfferReach.OWN);

  private static final String PAGE =
      SHOWN
          + """
          where o.cohort_id = $3 and (concerns.runs or (%s))
            and ($4::text is null or o.state = $4)
            and ($5::text is null or position(lower($5) in lower(o.host_name || ' ' || o.description)) > 0)
            and ($6::uuid is null or o.id < $6)
          order by o.id desc
          limit $7
          """
              .formatted(ExchangeOfferReach.KNOWN);

  private static final String ONE = SHOWN + "where o.id = $3";

  private final Pool database;

  OfferList(Pool database) {
    this.database = database;
  }

  /**
   * The offers to a cohort, newest first.
   *
   * @param viewer null for one who sees all
   * @param search part of the host's name or of what a visitor would see
   */
  Uni<Page<OfferView>> page(
      @Nullable UUID viewer,
      UUID cohortId,
      @Nullable OfferState state,
      @Nullable String search,
      PageRequest page) {
    return database
        .preparedQuery(PAGE)
        .execute(
            Tuple.from(
                Arrays.asList(
                    viewer,
                    viewer == null,
                    cohortId,
                    state == null ? null : state.name(),
                    search,
                    page.afterId(),
                    page.limit() + 1)))
        .map(rows -> Rows.page(rows, page, OfferView::of, last -> Cursor.of(last.id())));
  }

  /**
   * One offer.
   *
   * @param viewer null for one who sees all
   * @throws Missing 404, if there is none
   */
  Uni<OfferView> read(@Nullable UUID viewer, UUID offerId) {
    return database
        .preparedQuery(ONE)
        .execute(Tuple.of(viewer, viewer == null, offerId))
        .map(rows -> Rows.one(rows, "exchange offer", OfferView::of));
  }
}
