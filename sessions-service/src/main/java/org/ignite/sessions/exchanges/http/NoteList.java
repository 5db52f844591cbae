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
import org.ignite.sessions.people.Standing;
import org.jspecify.annotations.Nullable;

/**
 * Reads the learning notes that somebody may. Those of a visitor who has left are shown to nobody:
 * they could not take them back any more.
 */
@ApplicationScoped
class NoteList {

  /** {@code $2} is the viewer's person, null for the programme team. */
  private static final String PAGE =
      """
      select n.request_id, n.text, n.shown_to, n.written_at,
        vp.given_name || ' ' || vp.family_name as visitor_name
      from visit_request r join learning_note n on n.request_id = r.id
        join exchange_offer o on o.id = r.offer_id join participant v on v.id = r.participant_id
        left join person vp on vp.id = r.person_id
      where r.offer_id = $1 and %s
        and (n.shown_to = 'COHORT' or r.person_id = $2
          or n.shown_to = 'HOST' and o.host_person_id is not distinct from $2)
        and ($3::uuid is null or r.id > $3)
      order by r.id
      limit $4
      """
          .formatted(Standing.belongs("v"));

  private final Pool database;

  NoteList(Pool database) {
    this.database = database;
  }

  /**
   * The notes of visits to an offer, in the order in which the visits were asked for.
   *
   * @param viewer null for the programme team, which stands in for a host without an account
   */
  Uni<Page<SharedNote>> page(UUID offerId, @Nullable UUID viewer, PageRequest page) {
    return database
        .preparedQuery(PAGE)
        .execute(Tuple.from(Arrays.asList(offerId, viewer, page.afterId(), page.limit() + 1)))
        .map(
            rows ->
                Rows.page(rows, page, SharedNote::of, last -> Cursor.of(last.visitRequestId())));
  }
}
