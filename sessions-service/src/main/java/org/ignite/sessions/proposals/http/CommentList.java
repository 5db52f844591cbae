package org.ignite.sessions.proposals.http;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.ignite.platform.pages.Cursor;
import org.ignite.platform.pages.Page;
import org.ignite.platform.pages.PageRequest;
import org.ignite.platform.pages.Rows;

/** Reads what is said about a proposal, the oldest first. */
@ApplicationScoped
class CommentList {

  private static final String PAGE =
      """
      select c.*, author.given_name || ' ' || author.family_name as author_name
      from proposal_comment c left join person author on author.id = c.author_id
      where c.proposal_id = $1 and ($2::uuid is null or c.id > $2)
      order by c.id
      limit $3
      """;

  private final Pool database;

  CommentList(Pool database) {
    this.database = database;
  }

  Uni<Page<CommentView>> page(UUID proposalId, PageRequest page) {
    return database
        .preparedQuery(PAGE)
        .execute(Tuple.of(proposalId, page.afterId(), page.limit() + 1))
        .map(rows -> Rows.page(rows, page, CommentView::of, last -> Cursor.of(last.id())));
  }
}
