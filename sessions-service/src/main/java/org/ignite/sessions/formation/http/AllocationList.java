package org.ignite.sessions.formation.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ignite.platform.pages.Cursor;
import org.ignite.platform.pages.Page;
import org.ignite.platform.pages.PageRequest;
import org.ignite.platform.pages.Rows;
import org.ignite.platform.tasks.TaskState;
import org.ignite.sessions.formation.Infeasible;
import org.ignite.sessions.formation.http.AllocationView.Point;
import org.ignite.sessions.formation.http.AllocationView.Trouble;
import org.jspecify.annotations.Nullable;

/** Reads allocations for showing: one statement a request. */
@ApplicationScoped
class AllocationList {

  private static final String SHOWN =
      """
      select a.id, a.version, a.cohort_id, a.from_id, a.change, a.created_at, a.seed, a.iterations, a.seconds,
        a.progress, a.value, cast(cast(a.infeasibility as jsonb) ->> 'proved' as boolean) as proved, a.proposed_at,
        a.decline_until, a.released_at, coalesce(t.state, 'done') as state, t.problem, t.finished_at,
        exists (select from set_decline d where d.allocation_id = a.id) as declined
      from set_allocation a left join task t on t.id = a.id
      """;

  private static final String PAGE =
      SHOWN
          + "where a.cohort_id = $1 and ($2::uuid is null or a.id < $2) order by a.id desc limit"
          + " $3";

  private final Pool database;
  private final ObjectMapper json;
  private final Infeasible infeasible;
  private final Clock clock;

  AllocationList(Pool database, ObjectMapper json, Infeasible infeasible, Clock clock) {
    this.database = database;
    this.json = json;
    this.infeasible = infeasible;
    this.clock = clock;
  }

  /** Those of a cohort, the newest first. */
  Uni<Page<AllocationView>> page(UUID cohortId, PageRequest page) {
    return database
        .preparedQuery(PAGE)
        .execute(Tuple.of(cohortId, page.afterId(), page.limit() + 1))
        .map(rows -> Rows.page(rows, page, this::view, last -> Cursor.of(last.id())));
  }

  /**
   * One of a cohort.
   *
   * @throws org.ignite.platform.problems.Missing 404
   */
  Uni<AllocationView> read(UUID cohortId, UUID id) {
    return database
        .preparedQuery(SHOWN + "where a.cohort_id = $1 and a.id = $2")
        .execute(Tuple.of(cohortId, id))
        .map(rows -> Rows.one(rows, "allocation", this::view))
        .chain(this::inWords);
  }

  /**
   * What people and rules are behind it, says a query of its own, where there is anything to say.
   */
  private Uni<AllocationView> inWords(AllocationView view) {
    Trouble trouble = view.problem();
    return trouble == null || trouble.proved() == null
        ? Uni.createFrom().item(view)
        : infeasible
            .inWords(view.id())
            .map(words -> view.with(new Trouble(trouble.type(), words, trouble.proved())));
  }

  private AllocationView view(Row row) {
    Instant until = Rows.instant(row, "decline_until");
    return new AllocationView(
        row.getUUID("id"),
        row.getUUID("cohort_id"),
        TaskState.of(row.getString("state")),
        row.getUUID("from_id"),
        row.getBoolean("change"),
        row.getOffsetDateTime("created_at").toInstant(),
        Rows.instant(row, "finished_at"),
        row.getLong("seed"),
        row.getLong("iterations"),
        row.getInteger("seconds"),
        points(row.getString("progress")),
        row.getLong("value"),
        trouble(row.getBoolean("proved"), row.getString("problem")),
        Rows.instant(row, "proposed_at"),
        until,
        until == null ? null : declines(until, row.getBoolean("declined")),
        Rows.instant(row, "released_at"),
        row.getLong("version"));
  }

  /** While somebody can still decline, that somebody has would tell when. */
  private String declines(Instant until, boolean declined) {
    if (clock.instant().isBefore(until)) {
      return "open";
    }
    return declined ? "some" : "none";
  }

  private static @Nullable Trouble trouble(@Nullable Boolean proved, @Nullable String problem) {
    if (proved != null) {
      return new Trouble(
          "/problems/allocation-infeasible",
          "The hard rules can't be kept together" + (proved ? "." : ", as far as was found."),
          proved);
    }
    return problem == null ? null : new Trouble(null, problem, null);
  }

  private List<Point> points(String progress) {
    try {
      return json.readerForListOf(Point.class).readValue(progress);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
