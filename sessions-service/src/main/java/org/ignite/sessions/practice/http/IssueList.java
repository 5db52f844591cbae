package org.ignite.sessions.practice.http;

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
import org.ignite.sessions.practice.Audience;
import org.ignite.sessions.practice.SetIssueState;
import org.jspecify.annotations.Nullable;

/** Reads issues for showing: one statement a request. */
@ApplicationScoped
class IssueList {

  private static final String SHOWN =
      """
      select i.*, who.given_name || ' ' || who.family_name as bringer_name
      from set_issue i %s left join person who on who.id = owner.person_id
      where %s
      """
          .formatted(Audience.around("i"), Audience.shown("i"));

  private static final String PAGE =
      SHOWN
          + """
            and i.learning_set_id = $2 and ($3::text is null or i.state = $3)
            and ($4::uuid is null or i.id > $4)
          order by i.id limit $5
          """;

  private final Pool database;

  IssueList(Pool database) {
    this.database = database;
  }

  /**
   * Those of a set that a person may read, the oldest first.
   *
   * @param state null for any
   */
  Uni<Page<IssueView>> page(
      UUID personId, UUID setId, @Nullable SetIssueState state, PageRequest page) {
    return database
        .preparedQuery(PAGE)
        .execute(
            Tuple.from(
                Arrays.asList(
                    personId,
                    setId,
                    state == null ? null : state.name(),
                    page.afterId(),
                    page.limit() + 1)))
        .map(rows -> Rows.page(rows, page, IssueView::of, last -> Cursor.of(last.id())));
  }

  /**
   * One issue.
   *
   * @throws org.ignite.platform.problems.Missing 404, if the person may read no such issue
   */
  Uni<IssueView> read(UUID personId, UUID issueId) {
    return database
        .preparedQuery(SHOWN + "and i.id = $2")
        .execute(Tuple.of(personId, issueId))
        .map(rows -> Rows.one(rows, "issue", IssueView::of));
  }
}
