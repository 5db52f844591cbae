package org.ignite.sessions.wishes.http;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.ignite.platform.pages.Cursor;
import org.ignite.platform.pages.Page;
import org.ignite.platform.pages.PageRequest;
import org.ignite.platform.pages.Rows;

/** Reads when a cohort was asked for its wishes, the newest first. */
@ApplicationScoped
class SetWishesRequestList {

  private final Pool database;
  private final Clock clock;

  SetWishesRequestList(Pool database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  Uni<Page<SetWishesRequestView>> page(UUID cohortId, PageRequest page) {
    Instant now = clock.instant();
    return database
        .preparedQuery(
            """
            select * from set_wishes_request
            where cohort_id = $1 and ($2::uuid is null or id < $2) order by id desc limit $3
            """)
        .execute(Tuple.of(cohortId, page.afterId(), page.limit() + 1))
        .map(
            rows ->
                Rows.page(
                    rows,
                    page,
                    row -> SetWishesRequestView.of(row, now),
                    last -> Cursor.of(last.id())));
  }
}
