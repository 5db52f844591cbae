package org.ignite.sessions.season.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.ignite.platform.pages.Cursor;
import org.ignite.platform.pages.Page;
import org.ignite.platform.pages.PageRequest;
import org.ignite.platform.pages.Rows;
import org.ignite.platform.problems.Missing;
import org.ignite.sessions.season.PlanEntry;

/** Reads the plans of a cohort for showing, the last one first. */
@ApplicationScoped
class SeasonPlanList {

  private static final String SHOWN =
      """
      select id, cohort_id, template, template_version, starts_on, entries::text as entries
      from season_plan
      where cohort_id = $1
      """;

  private static final String PAGE =
      SHOWN + " and ($2::uuid is null or id < $2) order by id desc limit $3";

  private static final String ONE = SHOWN + " and id = $2";

  private final Pool database;
  private final ObjectMapper json;

  SeasonPlanList(Pool database, ObjectMapper json) {
    this.database = database;
    this.json = json;
  }

  Uni<Page<SeasonPlanView>> page(UUID cohortId, PageRequest page) {
    return database
        .preparedQuery(PAGE)
        .execute(Tuple.of(cohortId, page.afterId(), page.limit() + 1))
        .map(
            rows ->
                Rows.page(
                    rows, page, this::view, last -> Cursor.of(Objects.requireNonNull(last.id()))));
  }

  /**
   * One plan of a cohort.
   *
   * @throws Missing 404, if there is none
   */
  Uni<SeasonPlanView> read(UUID cohortId, UUID planId) {
    return database
        .preparedQuery(ONE)
        .execute(Tuple.of(cohortId, planId))
        .map(rows -> Rows.one(rows, "season plan", this::view));
  }

  private SeasonPlanView view(Row row) {
    return SeasonPlanView.of(
        row.getUUID("id"),
        row.getUUID("cohort_id"),
        row.getString("template"),
        row.getInteger("template_version"),
        row.getLocalDate("starts_on"),
        entries(row.getString("entries")));
  }

  private List<PlanEntry> entries(String text) {
    try {
      return json.readValue(text, new TypeReference<List<PlanEntry>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A stored plan can't be read", e);
    }
  }
}
