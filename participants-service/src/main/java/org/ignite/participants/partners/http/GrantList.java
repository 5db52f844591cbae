package org.ignite.participants.partners.http;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.ignite.platform.pages.Cursor;
import org.ignite.platform.pages.Page;
import org.ignite.platform.pages.PageRequest;
import org.ignite.platform.pages.Rows;

/** Reads what is granted to a partner, the newest cohort first. */
@ApplicationScoped
class GrantList {

  private static final String PAGE =
      """
      select c.id, c.name
      from partner join cohort c on c.id = any(partner.cohort_ids)
      where partner.id = $1 and ($2::uuid is null or c.id < $2)
      order by c.id desc
      limit $3
      """;

  private final Pool database;

  GrantList(Pool database) {
    this.database = database;
  }

  Uni<Page<GrantedCohortView>> page(UUID partnerId, PageRequest page) {
    return database
        .preparedQuery(PAGE)
        .execute(Tuple.of(partnerId, page.afterId(), page.limit() + 1))
        .map(
            rows ->
                Rows.page(
                    rows,
                    page,
                    row -> new GrantedCohortView(row.getUUID("id"), row.getString("name")),
                    last -> Cursor.of(last.cohortId())));
  }
}
