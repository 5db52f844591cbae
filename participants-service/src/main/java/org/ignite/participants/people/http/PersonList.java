package org.ignite.participants.people.http;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.UUID;
import org.ignite.participants.people.AfterName;
import org.ignite.platform.pages.Cursor;
import org.ignite.platform.pages.Page;
import org.ignite.platform.pages.PageRequest;
import org.ignite.platform.pages.Rows;
import org.ignite.platform.pages.SearchText;
import org.ignite.platform.problems.Missing;
import org.jspecify.annotations.Nullable;

/** Reads people for showing, by family name, with how far their accounts are. */
@ApplicationScoped
class PersonList {

  private static final String WITH_ACCOUNT =
      """
      select p.*, t.state account_state, t.attempts account_attempts, t.problem account_problem
      from person p
      left join lateral (select * from task where subject_id = p.id and kind = 'account'
                         order by created_at desc, id desc limit 1) t on true
      """;

  private static final String PAGE =
      WITH_ACCOUNT
          + """
          where ($1::text is null or p.given_name || ' ' || p.family_name ilike '%' || $1 || '%'
                 or lower(p.email) = lower($6))
            and ($2::text is null or (p.family_name, p.given_name, p.id) > ($2, $3, $4::uuid))
          order by p.family_name, p.given_name, p.id
          limit $5
          """;

  private final Pool database;

  PersonList(Pool database) {
    this.database = database;
  }

  Uni<Page<PersonView>> page(@Nullable String search, PageRequest page) {
    AfterName after = AfterName.of(page);
    Tuple parameters =
        Tuple.from(
            Arrays.asList(
                SearchText.literal(search),
                after.familyName(),
                after.givenName(),
                after.id(),
                page.limit() + 1,
                search));
    return database
        .preparedQuery(PAGE)
        .execute(parameters)
        .map(
            rows ->
                Rows.page(
                    rows,
                    page,
                    PersonView::of,
                    last -> Cursor.of(last.familyName(), last.givenName(), last.id())));
  }

  /**
   * One person.
   *
   * @throws Missing 404, if there is none
   */
  Uni<PersonView> read(UUID id) {
    return database
        .preparedQuery(WITH_ACCOUNT + "where p.id = $1")
        .execute(Tuple.of(id))
        .map(rows -> Rows.one(rows, "person", PersonView::of));
  }
}
