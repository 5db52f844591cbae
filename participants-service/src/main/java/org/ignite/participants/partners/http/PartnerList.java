package org.ignite.participants.partners.http;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.ignite.participants.partners.PartnerKind;
import org.ignite.platform.pages.Cursor;
import org.ignite.platform.pages.Page;
import org.ignite.platform.pages.PageRequest;
import org.ignite.platform.pages.Rows;
import org.ignite.platform.pages.SearchText;
import org.ignite.platform.problems.Missing;
import org.jspecify.annotations.Nullable;

/** Reads partner organisations for showing, by name. */
@ApplicationScoped
class PartnerList {

  private static final String PAGE =
      """
      select * from partner
      where ($1::text is null or name ilike '%' || $1 || '%' or client_id ilike $1)
        and ($2::text is null or kind = $2)
        and ($3::text is null or (name, id) > ($3, $4::uuid))
      order by name, id
      limit $5
      """;

  private final Pool database;

  PartnerList(Pool database) {
    this.database = database;
  }

  /** What a caller looks for; null is anything. */
  record Filter(@Nullable String search, @Nullable PartnerKind kind) {}

  Uni<Page<PartnerView>> page(Filter filter, PageRequest page) {
    List<String> after = page.after(2);
    Tuple parameters =
        Tuple.from(
            Arrays.asList(
                SearchText.literal(filter.search()),
                filter.kind() == null ? null : filter.kind().text(),
                after.isEmpty() ? null : after.get(0),
                after.isEmpty() ? null : Cursor.uuid(after.get(1)),
                page.limit() + 1));
    return database
        .preparedQuery(PAGE)
        .execute(parameters)
        .map(
            rows ->
                Rows.page(rows, page, PartnerView::of, last -> Cursor.of(last.name(), last.id())));
  }

  /**
   * One partner.
   *
   * @throws Missing 404, if there is none
   */
  Uni<PartnerView> read(UUID id) {
    return database
        .preparedQuery("select * from partner where id = $1")
        .execute(Tuple.of(id))
        .map(rows -> Rows.one(rows, "partner", PartnerView::of));
  }
}
