package org.ignite.participants.cohorts.http;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.ignite.platform.pages.Cursor;
import org.ignite.platform.pages.Page;
import org.ignite.platform.pages.PageRequest;
import org.ignite.platform.problems.Missing;
import org.jspecify.annotations.Nullable;

/** Reads cohorts for showing, newest first: their ids are ordered by time. */
@ApplicationScoped
class CohortList {

  private static final String PAGE =
      """
      select * from cohort c
      where ($1::uuid is null
             or exists (select 1 from participant p where p.cohort_id = c.id and p.person_id = $1
                      and p.state in ('confirmed', 'active', 'completed')))
        and ($2::uuid is null or id < $2)
      order by id desc
      limit $3
      """;

  private final Pool database;

  CohortList(Pool database) {
    this.database = database;
  }

  /** The cohorts that a person takes part in; all of them for null. */
  Uni<Page<CohortView>> page(@Nullable UUID ofPerson, PageRequest page) {
    return database
        .preparedQuery(PAGE)
        .execute(Tuple.of(ofPerson, page.afterId(), page.limit() + 1))
        .map(
            rows -> {
              List<CohortView> found = new ArrayList<>(rows.size());
              for (Row row : rows) {
                found.add(CohortView.of(row));
              }
              return Page.of(found, page.limit(), last -> Cursor.of(last.id()));
            });
  }

  /**
   * One cohort.
   *
   * @throws Missing 404, if there is none
   */
  Uni<CohortView> read(UUID id) {
    return database
        .preparedQuery("select * from cohort where id = $1")
        .execute(Tuple.of(id))
        .map(
            rows -> {
              if (rows.size() == 0) {
                throw new Missing("cohort");
              }
              return CohortView.of(rows.iterator().next());
            });
  }
}
