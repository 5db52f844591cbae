package org.ignite.sessions.proposals.http;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.ignite.platform.pages.Cursor;
import org.ignite.platform.pages.Page;
import org.ignite.platform.pages.PageRequest;
import org.ignite.platform.pages.Rows;
import org.ignite.sessions.proposals.Backings;

/** Reads who backs a proposal, in the order in which they did. Who has withdrawn is not shown. */
@ApplicationScoped
class BackerList {

  private static final String PAGE =
      """
      select b.person_id, b.backed_at, b.place, b.person_id = pr.author_id as author, p.given_name, p.family_name
      from proposal pr join backing b on %s left join person p on p.id = b.person_id
      where pr.id = $1 and ($2::bigint is null or b.place > $2)
      order by b.place
      limit $3
      """
          .formatted(Backings.COUNTS);

  private final Pool database;

  BackerList(Pool database) {
    this.database = database;
  }

  Uni<Page<BackerView>> page(UUID proposalId, PageRequest page) {
    List<String> after = page.after(1);
    return database
        .preparedQuery(PAGE)
        .execute(
            Tuple.of(
                proposalId,
                after.isEmpty() ? null : (long) Cursor.number(after.getFirst()),
                page.limit() + 1))
        .map(rows -> Rows.page(rows, page, BackerView::of, last -> Cursor.of(last.place())));
  }
}
