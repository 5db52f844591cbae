package org.ignite.participants.programmes.http;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.ignite.platform.pages.Cursor;
import org.ignite.platform.pages.Page;
import org.ignite.platform.pages.PageRequest;
import org.ignite.platform.pages.Rows;
import org.ignite.platform.pages.SearchText;
import org.ignite.platform.problems.Missing;
import org.jspecify.annotations.Nullable;

/** Reads programmes for showing, newest first: their ids are ordered by time. */
@ApplicationScoped
class ProgrammeList {

  private static final String PAGE =
      """
      select * from programme g
      where ($1::uuid is null
             or exists (select 1 from participant p join cohort c on c.id = p.cohort_id
                        where p.person_id = $1 and c.programme_id = g.id
                          and p.state in ('confirmed', 'active', 'completed')))
        and ($2::text is null or g.name ilike '%' || $2 || '%')
        and ($3::uuid is null or g.id < $3)
      order by g.id desc
      limit $4
      """;

  private final Pool database;

  ProgrammeList(Pool database) {
    this.database = database;
  }

  /** The programmes that a person takes part in; all of them for null. */
  Uni<Page<ProgrammeView>> page(
      @Nullable UUID ofPerson, @Nullable String search, PageRequest page) {
    return database
        .preparedQuery(PAGE)
        .execute(Tuple.of(ofPerson, SearchText.literal(search), page.afterId(), page.limit() + 1))
        .map(rows -> Rows.page(rows, page, ProgrammeView::of, last -> Cursor.of(last.id())));
  }

  /**
   * One programme.
   *
   * @throws Missing 404, if there is none
   */
  Uni<ProgrammeView> read(UUID id) {
    return database
        .preparedQuery("select * from programme where id = $1")
        .execute(Tuple.of(id))
        .map(rows -> Rows.one(rows, "programme", ProgrammeView::of));
  }
}
