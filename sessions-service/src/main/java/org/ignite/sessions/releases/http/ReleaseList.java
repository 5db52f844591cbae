package org.ignite.sessions.releases.http;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.ignite.platform.pages.Cursor;
import org.ignite.platform.pages.Page;
import org.ignite.platform.pages.PageRequest;
import org.ignite.platform.pages.Rows;

/** Reads the releases of a cohort's schedule, the newest first. */
@ApplicationScoped
class ReleaseList {

  private final Pool database;

  ReleaseList(Pool database) {
    this.database = database;
  }

  Uni<Page<ScheduleReleaseView>> page(UUID cohortId, PageRequest page) {
    return database
        .preparedQuery(
            """
            select * from schedule_release
            where cohort_id = $1 and ($2::uuid is null or id < $2) order by id desc limit $3
            """)
        .execute(Tuple.of(cohortId, page.afterId(), page.limit() + 1))
        .map(rows -> Rows.page(rows, page, ScheduleReleaseView::of, last -> Cursor.of(last.id())));
  }
}
