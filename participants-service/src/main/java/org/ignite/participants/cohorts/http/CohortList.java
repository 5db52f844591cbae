package org.ignite.participants.cohorts.http;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.UUID;
import org.ignite.participants.cohorts.CohortState;
import org.ignite.platform.pages.Cursor;
import org.ignite.platform.pages.Page;
import org.ignite.platform.pages.PageRequest;
import org.ignite.platform.pages.Rows;
import org.ignite.platform.pages.SearchText;
import org.ignite.platform.problems.Missing;
import org.jspecify.annotations.Nullable;

/** Reads cohorts for showing, newest first: their ids are ordered by time. */
@ApplicationScoped
class CohortList {

  /** An array for each column of the sponsors: one row a cohort. */
  private static final String SPONSORS =
      """
      left join lateral (
        select array_agg(s.name order by position) sponsor_names,
               array_agg(s.partner_id order by position) sponsor_partners,
               array_agg(s.subsidy_per_place order by position) sponsor_subsidies,
               array_agg(s.confirmed_on order by position) sponsor_confirmations
        from cohort_sponsor s where s.cohort_id = c.id) sponsors on true
      """;

  private static final String PAGE =
      """
      select c.id, c.version, c.programme_id, c.name, c.state, c.starts_on, c.ends_on, c.capacity,
             c.commitment_days, c.commitment_version, null::text commitment_text, sponsors.*
      from cohort c
      """
          + SPONSORS
          + """
          where ($1::uuid is null
                 or exists (select 1 from participant p where p.cohort_id = c.id and p.person_id = $1
                          and p.state in ('confirmed', 'active', 'completed')))
            and ($2::uuid is null or c.programme_id = $2)
            and ($3::text is null or c.state = $3)
            and ($4::text is null or c.name ilike '%' || $4 || '%')
            and ($5::uuid is null or c.id < $5)
          order by c.id desc
          limit $6
          """;

  private static final String ONE =
      "select c.*, sponsors.* from cohort c\n" + SPONSORS + "where c.id = $1";

  private final Pool database;

  CohortList(Pool database) {
    this.database = database;
  }

  /** What a caller looks for; null is anything. */
  record Filter(@Nullable UUID programmeId, @Nullable CohortState state, @Nullable String search) {

    @Nullable String stateText() {
      return state == null ? null : state.text();
    }
  }

  /** The cohorts that a person takes part in; for null all of them, with what sponsors pay. */
  Uni<Page<CohortView>> page(@Nullable UUID ofPerson, Filter filter, PageRequest page) {
    Tuple parameters =
        Tuple.from(
            Arrays.asList(
                ofPerson,
                filter.programmeId(),
                filter.stateText(),
                SearchText.literal(filter.search()),
                page.afterId(),
                page.limit() + 1));
    return database
        .preparedQuery(PAGE)
        .execute(parameters)
        .map(
            rows ->
                Rows.page(
                    rows,
                    page,
                    row -> CohortView.of(row, ofPerson == null),
                    last -> Cursor.of(last.id())));
  }

  /**
   * One cohort.
   *
   * @param subsidies whether the caller sees what sponsors pay
   * @throws Missing 404, if there is none
   */
  Uni<CohortView> read(UUID id, boolean subsidies) {
    return database
        .preparedQuery(ONE)
        .execute(Tuple.of(id))
        .map(rows -> Rows.one(rows, "cohort", row -> CohortView.of(row, subsidies)));
  }

  /**
   * One version of a cohort's commitment.
   *
   * @throws Missing 404, if there is none
   */
  Uni<CommitmentView> commitment(UUID cohortId, int version) {
    return database
        .preparedQuery("select * from commitment where cohort_id = $1 and version = $2")
        .execute(Tuple.of(cohortId, version))
        .map(rows -> Rows.one(rows, "commitment", CommitmentView::of));
  }
}
