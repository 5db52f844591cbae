package org.ignite.sessions.availability.http;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.ignite.platform.pages.Cursor;
import org.ignite.platform.pages.Page;
import org.ignite.platform.pages.PageRequest;
import org.ignite.platform.pages.Rows;
import org.jspecify.annotations.Nullable;

/** Reads a person's periods for showing, in the order in which they first begin. */
@ApplicationScoped
class UnavailabilityList {

  private static final String OF_PERSON =
      """
      select id, starts_at, ends_at, zone, whole_days, every_weeks, until
      from unavailability
      where person_id = $1
        and ($2::timestamptz is null or last_ends_at_utc > $2)
        and ($3::timestamptz is null or (starts_at_utc, id) > ($3, $4::uuid))
      order by starts_at_utc, id
      limit $5
      """;

  private final Pool database;

  UnavailabilityList(Pool database) {
    this.database = database;
  }

  /**
   * One page.
   *
   * @param from without what is over before; null for all
   */
  Uni<Page<UnavailabilityView>> page(
      UUID personId, @Nullable OffsetDateTime from, PageRequest page) {
    List<String> after = page.after(2);
    return database
        .preparedQuery(OF_PERSON)
        .execute(
            Tuple.from(
                Arrays.asList(
                    personId,
                    from,
                    after.isEmpty() ? null : Cursor.time(after.get(0)),
                    after.isEmpty() ? null : Cursor.uuid(after.get(1)),
                    page.limit() + 1)))
        .map(
            rows ->
                Rows.page(
                    rows,
                    page,
                    UnavailabilityView::of,
                    last -> Cursor.of(last.startsAtUtc(), last.id())));
  }
}
