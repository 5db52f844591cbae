package org.ignite.sessions.prompts.http;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.ignite.platform.pages.Cursor;
import org.ignite.platform.pages.Page;
import org.ignite.platform.pages.PageRequest;
import org.ignite.platform.pages.Rows;
import org.ignite.platform.problems.Missing;
import org.jspecify.annotations.Nullable;

/** Reads prompts, and what is shown of their answers: one statement a request. */
@ApplicationScoped
class PromptReading {

  /** That viewer {@code $2}, {@code $3} is of the programme team or holds the session. */
  private static final String RUNS =
      """
      ($2 or exists (
        select from session s where s.id = p.session_id and s.facilitator_id = $3::uuid))
      """;

  /** That the viewer sees prompt {@code p}. */
  private static final String SEEN = "(p.state <> 'DRAFT' or %s)".formatted(RUNS);

  private static final String PAGE =
      """
      select * from prompt p
      where p.session_id = $1 and %s and ($4::uuid is null or p.id > $4)
      order by p.id
      limit $5
      """
          .formatted(SEEN);

  private static final String ONE = "select * from prompt p where p.id = $1 and " + SEEN;

  private static final String OPEN =
      "select * from prompt where session_id = $1 and state = 'OPEN'";

  /** No screen has room for more; the ids are random, and so is their order. */
  private static final String RESULTS =
      """
      select p.id, p.kind, p.question, p.options, p.state, a.id as answer_id, a.choice, a.text, a.hidden,
        %s as runs
      from prompt p left join lateral (
        select * from shown_answer s where s.prompt_id = p.id order by s.id limit 1000) a on true
      where p.id = %s and %s
      order by a.id
      """;

  private static final String OF_PROMPT = RESULTS.formatted(RUNS, "$1", SEEN);

  /** What is open, or else what was asked last. */
  private static final String OF_SESSION =
      RESULTS.formatted(
          RUNS,
          """
          (select id from prompt where session_id = $1 and state <> 'DRAFT'
           order by state = 'OPEN' desc, opened_at desc limit 1)
          """,
          SEEN);

  private final Pool database;

  PromptReading(Pool database) {
    this.database = database;
  }

  /** The prompts of a session that the viewer sees, in the order in which they were written. */
  Uni<Page<PromptView>> page(UUID sessionId, Viewer viewer, PageRequest page) {
    return database
        .preparedQuery(PAGE)
        .execute(
            Tuple.of(sessionId, viewer.all(), viewer.holder(), page.afterId(), page.limit() + 1))
        .map(rows -> Rows.page(rows, page, PromptView::of, last -> Cursor.of(last.id())));
  }

  /**
   * One prompt.
   *
   * @throws Missing 404, if there is none that the viewer sees
   */
  Uni<PromptView> read(UUID promptId, Viewer viewer) {
    return database
        .preparedQuery(ONE)
        .execute(Tuple.of(promptId, viewer.all(), viewer.holder()))
        .map(rows -> Rows.one(rows, "prompt", PromptView::of));
  }

  /** What is asked in a session now; null for nothing. */
  Uni<@Nullable PromptView> open(UUID sessionId) {
    return database
        .preparedQuery(OPEN)
        .execute(Tuple.of(sessionId))
        .map(rows -> Rows.first(rows, PromptView::of));
  }

  /**
   * What is shown of the answers to a prompt.
   *
   * @throws Missing 404, as above
   */
  Uni<PromptResults> results(UUID promptId, Viewer viewer) {
    return database
        .preparedQuery(OF_PROMPT)
        .execute(Tuple.of(promptId, viewer.all(), viewer.holder()))
        .map(PromptResults::of);
  }

  /** The same of what is open in a session, or was last; null before anything has been asked. */
  Uni<@Nullable PromptResults> screen(UUID sessionId) {
    return database
        .preparedQuery(OF_SESSION)
        .execute(Tuple.of(sessionId, false, null))
        .map(PromptResults::orNull);
  }
}
