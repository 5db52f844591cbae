package org.ignite.participants.organisations.http;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.ignite.participants.organisations.OrganisationType;
import org.ignite.platform.pages.Cursor;
import org.ignite.platform.pages.Page;
import org.ignite.platform.pages.PageRequest;
import org.ignite.platform.pages.SearchText;
import org.ignite.platform.problems.Missing;
import org.jspecify.annotations.Nullable;

/** Reads organisations for showing: one statement a request, by name. */
@ApplicationScoped
class OrganisationList {

  private static final String PAGE =
      """
      select * from organisation
      where ($1::text is null or name ilike '%' || $1 || '%' or code ilike $1 or gss_code ilike $1)
        and ($2::text is null or type = $2)
        and ($3::text is null or region = $3)
        and ($4::text is null or (name, id) > ($4, $5::uuid))
      order by name, id
      limit $6
      """;

  private final Pool database;

  OrganisationList(Pool database) {
    this.database = database;
  }

  Uni<Page<OrganisationView>> page(Filter filter, PageRequest page) {
    List<String> after = page.after(2);
    Tuple parameters =
        Tuple.from(
            Arrays.asList(
                SearchText.literal(filter.search()),
                filter.type() == null ? null : filter.type().name(),
                filter.region(),
                after.isEmpty() ? null : after.get(0),
                after.isEmpty() ? null : Cursor.uuid(after.get(1)),
                page.limit() + 1));
    return database
        .preparedQuery(PAGE)
        .execute(parameters)
        .map(
            rows -> {
              List<OrganisationView> found = new ArrayList<>(rows.size());
              for (Row row : rows) {
                found.add(OrganisationView.of(row));
              }
              return Page.of(found, page.limit(), last -> Cursor.of(last.name(), last.id()));
            });
  }

  /**
   * One organisation.
   *
   * @throws Missing 404, if there is none
   */
  Uni<OrganisationView> read(UUID id) {
    return database
        .preparedQuery("select * from organisation where id = $1")
        .execute(Tuple.of(id))
        .map(
            rows -> {
              if (rows.size() == 0) {
                throw new Missing("organisation");
              }
              return OrganisationView.of(rows.iterator().next());
            });
  }

  /** What a caller looks for; null is anything. */
  record Filter(
      @Nullable String search, @Nullable OrganisationType type, @Nullable String region) {}
}
