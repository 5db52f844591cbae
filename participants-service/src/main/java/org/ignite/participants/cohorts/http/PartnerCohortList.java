package org.ignite.participants.cohorts.http;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.ignite.participants.partners.PartnerSight;
import org.ignite.platform.pages.Cursor;
import org.ignite.platform.pages.Page;
import org.ignite.platform.pages.PageRequest;
import org.ignite.platform.pages.Rows;
import org.ignite.platform.pages.SearchText;
import org.ignite.platform.problems.Missing;

/** Reads for a partner's machine the cohorts that are granted to the partner, newest first. */
@ApplicationScoped
class PartnerCohortList {

  private static final String GRANTED =
      "select c.id, c.version, c.name, c.starts_on, c.ends_on from cohort c where "
          + PartnerSight.OF_COHORT;

  private static final String PAGE =
      GRANTED
          + """
          and ($2::uuid is null or c.programme_id = $2)
          and ($3::text is null or c.state = $3)
          and ($4::text is null or c.name ilike '%' || $4 || '%')
          and ($5::uuid is null or c.id < $5)
          order by c.id desc
          limit $6
          """;

  private final Pool database;

  PartnerCohortList(Pool database) {
    this.database = database;
  }

  Uni<Page<PartnerCohortView>> page(String client, CohortList.Filter filter, PageRequest page) {
    return database
        .preparedQuery(PAGE)
        .execute(
            Tuple.of(
                client,
                filter.programmeId(),
                filter.stateText(),
                SearchText.literal(filter.search()),
                page.afterId(),
                page.limit() + 1))
        .map(rows -> Rows.page(rows, page, PartnerCohortView::of, last -> Cursor.of(last.id())));
  }

  /**
   * One cohort.
   *
   * @throws Missing 404, if it is not granted
   */
  Uni<PartnerCohortView> read(String client, UUID id) {
    return database
        .preparedQuery(GRANTED + " and c.id = $2")
        .execute(Tuple.of(client, id))
        .map(rows -> Rows.one(rows, "cohort", PartnerCohortView::of));
  }
}
