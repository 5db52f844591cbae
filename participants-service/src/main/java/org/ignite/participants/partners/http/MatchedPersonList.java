package org.ignite.participants.partners.http;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.ignite.participants.partners.PartnerSight;
import org.ignite.platform.pages.Cursor;
import org.ignite.platform.pages.Page;
import org.ignite.platform.pages.PageRequest;
import org.ignite.platform.pages.Rows;
import org.jspecify.annotations.Nullable;

/** Reads the people whom a partner knows by an id of its own. */
@ApplicationScoped
class MatchedPersonList {

  private static final String PAGE =
      """
      select e.external_id, e.person_id from external_person_id e
      where e.partner_id = $2
        and ($3::text is null or e.external_id = $3)
        and ($4::uuid is null or e.person_id > $4)
        and ($1::text is null or exists (
          select from participant p where p.person_id = e.person_id and %s))
      order by e.person_id
      limit $5
      """
          .formatted(PartnerSight.OF_PARTICIPANT);

  private final Pool database;

  MatchedPersonList(Pool database) {
    this.database = database;
  }

  /**
   * One page.
   *
   * @param client the machine that reads, which is shown only whom it may see now; null for the
   *     programme team
   * @param externalId exactly this id; null for all
   */
  Uni<Page<MatchedPersonView>> page(
      @Nullable String client, UUID partnerId, @Nullable String externalId, PageRequest page) {
    return database
        .preparedQuery(PAGE)
        .execute(Tuple.of(client, partnerId, externalId, page.afterId(), page.limit() + 1))
        .map(
            rows ->
                Rows.page(
                    rows,
                    page,
                    row ->
                        new MatchedPersonView(
                            row.getString("external_id"), row.getUUID("person_id")),
                    last -> Cursor.of(last.personId())));
  }
}
