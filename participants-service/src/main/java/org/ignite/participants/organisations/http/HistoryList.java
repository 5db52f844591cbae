package org.ignite.participants.organisations.http;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.ignite.platform.pages.Cursor;
import org.ignite.platform.pages.Page;
import org.ignite.platform.pages.PageRequest;
import org.ignite.platform.problems.Missing;
import org.jspecify.annotations.Nullable;

/** Reads what an organisation came from and what came of it: one statement a request. */
@ApplicationScoped
class HistoryList {

  /** Stands for the end of those that have none. */
  private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

  /**
   * Union and not union all: an organisation that comes up again ends the walk there, so that a
   * circle is harmless.
   *
   * <p>$1 the organisation, $2 the end, $3 name, $4 id to begin behind, $5 rows, $6 never.
   */
  private static final String PAGE =
      """
      with recursive later as (
        select id, successors from organisation where id = $1
        union
        select o.id, o.successors from later join organisation o on o.id = any(later.successors)),
      earlier as (
        select id from organisation where id = $1
        union
        select o.id from earlier join organisation o on o.successors @> array[earlier.id]),
      part as (
        select $1 id, 'ITSELF' part
        union all
        select id, 'SUCCESSOR' from later where id <> $1
        union all
        select id, 'PREDECESSOR' from earlier where id <> $1 and id not in (select id from later))
      select * from (
        select o.id, code, name, ended_on, successors, part, coalesce(ended_on, $6::date) until
        from part join organisation o using (id)) found
      where $2::date is null or (until, name, id) > ($2, $3::text, $4::uuid)
      order by until, name, id
      limit $5
      """;

  private final Pool database;

  HistoryList(Pool database) {
    this.database = database;
  }

  /**
   * One page.
   *
   * @throws Missing 404, if there is no such organisation
   */
  Uni<Page<HistoryView>> page(UUID organisation, PageRequest page) {
    List<String> after = page.after(3);
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    Tuple parameters =
        Tuple.from(
            Arrays.asList(
                organisation,
                after.isEmpty() ? null : Cursor.date(after.get(0)),
                after.isEmpty() ? null : after.get(1),
                after.isEmpty() ? null : Cursor.uuid(after.get(2)),
                page.limit() + 1,
                NEVER));
    return database
        .preparedQuery(PAGE)
        .execute(parameters)
        .map(
            rows -> {
              if (rows.size() == 0 && after.isEmpty()) {
                throw new Missing("organisation");
              }
              List<HistoryView> found = new ArrayList<>(rows.size());
              for (Row row : rows) {
                found.add(HistoryView.of(row, today));
              }
              return Page.of(found, page.limit(), HistoryList::end);
            });
  }

  private static Cursor end(HistoryView last) {
    return Cursor.of(until(last.endedOn()), last.name(), last.id());
  }

  private static LocalDate until(@Nullable LocalDate endedOn) {
    return Objects.requireNonNullElse(endedOn, NEVER);
  }
}
