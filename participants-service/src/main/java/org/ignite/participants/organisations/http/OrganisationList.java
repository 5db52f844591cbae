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
import org.ignite.platform.pages.Rows;
import org.ignite.platform.problems.Missing;
import org.jspecify.annotations.Nullable;

/** Reads organisations for showing, one statement a request: the best match first, else by name. */
@ApplicationScoped
class OrganisationList {

  private static final String SHOWN =
      """
      o.*, array(select p.id from organisation p where p.successors @> array[o.id] order by p.id) predecessors
      """;

  /** The function stands in V9 of the migrations, with what a rank is. */
  private static final String PAGE =
      "select found.rank, "
          + SHOWN
          + """
          from organisations_found($1, $2, $3, $4, $5, $6, $7) found
          join organisation o on o.id = found.organisation_id
          order by found.rank desc, o.name, o.id
          """;

  private final Pool database;

  OrganisationList(Pool database) {
    this.database = database;
  }

  Uni<Page<OrganisationView>> page(Filter filter, PageRequest page) {
    List<String> after = page.after(3);
    Tuple parameters =
        Tuple.from(
            Arrays.asList(
                filter.search() == null || filter.search().isBlank() ? null : filter.search(),
                filter.type() == null ? null : filter.type().name(),
                filter.region(),
                after.isEmpty() ? null : (int) Cursor.number(after.get(0)),
                after.isEmpty() ? null : after.get(1),
                after.isEmpty() ? null : Cursor.uuid(after.get(2)),
                page.limit() + 1));
    return database
        .preparedQuery(PAGE)
        .execute(parameters)
        .map(
            rows -> {
              List<Found> found = new ArrayList<>(rows.size());
              for (Row row : rows) {
                found.add(new Found(row.getInteger("rank"), OrganisationView.of(row)));
              }
              Page<Found> ranked = Page.of(found, page.limit(), Found::end);
              return new Page<>(
                  ranked.items().stream().map(Found::organisation).toList(), ranked.next());
            });
  }

  private record Found(int rank, OrganisationView organisation) {

    Cursor end() {
      return Cursor.of(rank, organisation.name(), organisation.id());
    }
  }

  /**
   * One organisation.
   *
   * @throws Missing 404, if there is none
   */
  Uni<OrganisationView> read(UUID id) {
    return database
        .preparedQuery("select " + SHOWN + "from organisation o where o.id = $1")
        .execute(Tuple.of(id))
        .map(rows -> Rows.one(rows, "organisation", OrganisationView::of));
  }

  /** What a caller looks for; null is anything. */
  record Filter(
      @Nullable String search, @Nullable OrganisationType type, @Nullable String region) {}
}
