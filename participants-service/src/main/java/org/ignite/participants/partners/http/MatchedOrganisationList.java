package org.ignite.participants.partners.http;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.ignite.platform.pages.Cursor;
import org.ignite.platform.pages.Page;
import org.ignite.platform.pages.PageRequest;
import org.ignite.platform.pages.Rows;
import org.jspecify.annotations.Nullable;

/** Reads the organisations that a partner knows by an id of its own. */
@ApplicationScoped
class MatchedOrganisationList {

  private static final String PAGE =
      """
      select external_id, organisation_id from external_organisation_id
      where partner_id = $1
        and ($2::text is null or external_id = $2)
        and ($3::uuid is null or organisation_id > $3)
      order by organisation_id
      limit $4
      """;

  private final Pool database;

  MatchedOrganisationList(Pool database) {
    this.database = database;
  }

  /**
   * One page.
   *
   * @param externalId exactly this id; null for all
   */
  Uni<Page<MatchedOrganisationView>> page(
      UUID partnerId, @Nullable String externalId, PageRequest page) {
    return database
        .preparedQuery(PAGE)
        .execute(Tuple.of(partnerId, externalId, page.afterId(), page.limit() + 1))
        .map(
            rows ->
                Rows.page(
                    rows,
                    page,
                    row ->
                        new MatchedOrganisationView(
                            row.getString("external_id"), row.getUUID("organisation_id")),
                    last -> Cursor.of(last.organisationId())));
  }
}
