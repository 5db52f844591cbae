package org.ignite.sessions.sessions.http;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.ignite.platform.pages.Cursor;
import org.ignite.platform.pages.Page;
import org.ignite.platform.pages.PageRequest;
import org.ignite.platform.pages.Rows;

/** Reads what waits for a release of a cohort's schedule: its drafts and staged changes. */
@ApplicationScoped
class StagedChangeList {

  private final Pool database;
  private final SessionPatches patches;

  StagedChangeList(Pool database, SessionPatches patches) {
    this.database = database;
    this.patches = patches;
  }

  Uni<Page<StagedChangeView>> page(UUID cohortId, PageRequest page) {
    return database
        .preparedQuery(
            """
            select s.*, c.patch, c.reason, c.staged_at
            from session s left join staged_change c on c.session_id = s.id
            where s.cohort_id = $1 and (s.state = 'DRAFT' or s.state = 'SCHEDULED' and c.session_id is not null)
              and ($2::uuid is null or s.id > $2)
            order by s.id limit $3
            """)
        .execute(Tuple.of(cohortId, page.afterId(), page.limit() + 1))
        .map(
            rows ->
                Rows.page(
                    rows,
                    page,
                    row -> StagedChangeView.of(row, patches),
                    last -> Cursor.of(last.id())));
  }
}
