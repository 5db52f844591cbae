package org.ignite.sessions.proposals.http;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.ignite.platform.pages.Cursor;
import org.ignite.platform.pages.Page;
import org.ignite.platform.pages.PageRequest;
import org.ignite.platform.pages.Rows;
import org.ignite.platform.problems.Missing;
import org.ignite.sessions.proposals.Backings;
import org.ignite.sessions.proposals.ProposalState;
import org.ignite.sessions.sessions.SessionReach;
import org.ignite.sessions.themes.Theme;
import org.jspecify.annotations.Nullable;

/** Reads proposals for showing: one statement a request. */
@ApplicationScoped
class ProposalList {

  /** {@code $1} is the viewer's person, {@code $2} whether they are of the programme team. */
  private static final String SHOWN =
      """
      select pr.id, pr.version, pr.cohort_id, pr.author_id, pr.title, pr.about, pr.format, pr.themes, pr.outcomes,
        pr.state, pr.proposed_at, pr.close_reason, support.backers, support.backed,
        author.given_name || ' ' || author.family_name as author_name,
        (select count(*) from proposal_comment c where c.proposal_id = pr.id and c.removed_at is null) as comments,
        case when seen.session then pr.session_id end as session_id,
        case when seen.session then pr.others_from end as others_from
      from proposal pr
      left join person author on author.id = pr.author_id
      left join session s on s.id = pr.session_id
      cross join lateral (
        select count(*) as backers, coalesce(bool_or(b.person_id = $1::uuid), false) as backed
        from backing b where %s) support
      cross join lateral (select $2 or %s or %s as session) seen
      """
          .formatted(Backings.COUNTS, SessionReach.OF_COHORT, SessionReach.INVITED);

  private static final String OF_COHORT =
      SHOWN
          + """
          where pr.cohort_id = $3
            and ($4::text is null or $4 = any(pr.themes))
            and ($5::text is null or pr.state = $5)
            and ($6::text is null or position(lower($6) in lower(pr.title || ' ' || pr.about)) > 0)
          """;

  private static final String NEWEST =
      OF_COHORT + "and ($7::uuid is null or pr.id < $7) order by pr.id desc limit $8";

  private static final String MOST_BACKED =
      OF_COHORT
          + """
            and ($7::bigint is null or (support.backers, pr.id) < ($7, $8::uuid))
          order by support.backers desc, pr.id desc limit $9
          """;

  private static final String ONE = SHOWN + "where pr.id = $3";

  private final Pool database;

  ProposalList(Pool database) {
    this.database = database;
  }

  /**
   * What a caller looks for in a cohort; null is anything.
   *
   * @param search part of the title or of what it is about, whatever the case
   */
  record Filter(
      UUID cohortId,
      @Nullable Theme theme,
      @Nullable ProposalState state,
      @Nullable String search) {}

  Uni<Page<ProposalView>> page(
      Viewer viewer, Filter filter, ProposalOrder order, PageRequest page) {
    return order == ProposalOrder.NEWEST
        ? newest(viewer, filter, page)
        : mostBacked(viewer, filter, page);
  }

  private Uni<Page<ProposalView>> newest(Viewer viewer, Filter filter, PageRequest page) {
    return database
        .preparedQuery(NEWEST)
        .execute(parameters(viewer, filter, page.afterId(), page.limit() + 1))
        .map(rows -> Rows.page(rows, page, ProposalView::of, last -> Cursor.of(last.id())));
  }

  /**
   * The number is that of the moment of each page. Between two pages a proposal can so pass the
   * place where the first ended, and be missed or come twice; one whose number stays comes once.
   */
  private Uni<Page<ProposalView>> mostBacked(Viewer viewer, Filter filter, PageRequest page) {
    List<String> after = page.after(2);
    return database
        .preparedQuery(MOST_BACKED)
        .execute(
            parameters(
                viewer,
                filter,
                after.isEmpty() ? null : (long) Cursor.number(after.get(0)),
                after.isEmpty() ? null : Cursor.uuid(after.get(1)),
                page.limit() + 1))
        .map(
            rows ->
                Rows.page(
                    rows, page, ProposalView::of, last -> Cursor.of(last.backers(), last.id())));
  }

  private static Tuple parameters(Viewer viewer, Filter filter, @Nullable Object... place) {
    Tuple parameters =
        Tuple.from(
            Arrays.asList(
                viewer.personId(),
                viewer.team(),
                filter.cohortId(),
                filter.theme() == null ? null : filter.theme().text(),
                filter.state() == null ? null : filter.state().name(),
                filter.search()));
    for (Object key : place) {
      parameters.addValue(key);
    }
    return parameters;
  }

  /**
   * One proposal.
   *
   * @throws Missing 404, if there is none
   */
  Uni<ProposalView> read(Viewer viewer, UUID proposalId) {
    return database
        .preparedQuery(ONE)
        .execute(Tuple.of(viewer.personId(), viewer.team(), proposalId))
        .map(rows -> Rows.one(rows, "proposal", ProposalView::of));
  }
}
