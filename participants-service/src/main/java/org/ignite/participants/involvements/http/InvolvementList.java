package org.ignite.participants.involvements.http;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.UUID;
import org.ignite.participants.involvements.InvolvementState;
import org.ignite.participants.involvements.Part;
import org.ignite.platform.pages.Cursor;
import org.ignite.platform.pages.Page;
import org.ignite.platform.pages.PageRequest;
import org.ignite.platform.pages.Rows;
import org.ignite.platform.pages.SearchText;
import org.ignite.platform.problems.Missing;
import org.jspecify.annotations.Nullable;

/** Reads involvements for showing, newest first: their ids are ordered by time. */
@ApplicationScoped
class InvolvementList {

  private static final String SHOWN =
      """
      select i.*, person.given_name, person.family_name
      from involvement i join person on person.id = i.person_id
      """;

  private static final String PAGE =
      SHOWN
          + """
          where ($1::uuid is null or i.cohort_id = $1)
            and ($2::uuid is null or i.person_id = $2)
            and ($3::text is null or i.part = $3)
            and ($4::text is null or i.state = $4)
            and ($5::uuid is null or i.participant_id = $5)
            and ($6::text is null or person.given_name || ' ' || person.family_name ilike '%' || $6 || '%')
            and ($7::uuid is null or i.id < $7)
          order by i.id desc
          limit $8
          """;

  private final Pool database;

  InvolvementList(Pool database) {
    this.database = database;
  }

  /** What a caller looks for; null is anything. */
  record Filter(
      @Nullable UUID cohortId,
      @Nullable UUID personId,
      @Nullable Part part,
      @Nullable InvolvementState state,
      @Nullable UUID participantId,
      @Nullable String search) {

    static Filter ofPerson(UUID personId) {
      return new Filter(null, personId, null, null, null, null);
    }
  }

  Uni<Page<InvolvementView>> page(Filter filter, PageRequest page) {
    Tuple parameters =
        Tuple.from(
            Arrays.asList(
                filter.cohortId(),
                filter.personId(),
                filter.part() == null ? null : filter.part().text(),
                filter.state() == null ? null : filter.state().text(),
                filter.participantId(),
                SearchText.literal(filter.search()),
                page.afterId(),
                page.limit() + 1));
    return database
        .preparedQuery(PAGE)
        .execute(parameters)
        .map(rows -> Rows.page(rows, page, InvolvementView::of, last -> Cursor.of(last.id())));
  }

  /**
   * One involvement.
   *
   * @throws Missing 404, if there is none
   */
  Uni<InvolvementView> read(UUID id) {
    return database
        .preparedQuery(SHOWN + "where i.id = $1")
        .execute(Tuple.of(id))
        .map(rows -> Rows.one(rows, "involvement", InvolvementView::of));
  }
}
