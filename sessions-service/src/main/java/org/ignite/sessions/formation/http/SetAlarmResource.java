package org.ignite.sessions.formation.http;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ignite.platform.pages.Cursor;
import org.ignite.platform.pages.Page;
import org.ignite.platform.pages.PageRequest;
import org.ignite.platform.pages.Rows;
import org.ignite.platform.pages.WholeList;
import org.ignite.sessions.formation.SetAlarms;
import org.jboss.resteasy.reactive.RestMulti;

/** Sets that have become too small. */
@Path("/api/v1/cohorts/{cohortId}/set-alarms")
@Tag(name = "Set allocations")
public class SetAlarmResource {

  private static final String PAGE =
      """
      select * from (
        select l.id, l.name, f.alarm_at, f.plan_id, %s as members
        from released_set f join learning_set l on l.id = f.learning_set_id
        where l.cohort_id = $1 and l.state = 'OPEN' and f.alarm_at is not null
          and ($2::uuid is null or l.id > $2)) alarm
      where members < $3 order by id limit $4
      """
          .formatted(SetAlarms.MEMBERS);

  private final Pool database;
  private final WholeList whole;

  SetAlarmResource(Pool database, WholeList whole) {
    this.database = database;
    this.whole = whole;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "List the learning sets of a cohort that have too few members",
      description =
          "Released sets with fewer than four who take part, each with a change that was looked for"
              + " when that was noticed.")
  public Uni<Page<SetAlarmView>> listSetAlarms(
      @PathParam("cohortId") UUID cohortId, @BeanParam PageRequest page) {
    return database
        .preparedQuery(PAGE)
        .execute(
            Tuple.from(
                Arrays.asList(cohortId, page.afterId(), (long) SetAlarms.FEWEST, page.limit() + 1)))
        .map(
            rows ->
                Rows.page(rows, page, SetAlarmView::of, last -> Cursor.of(last.learningSetId())));
  }

  @GET
  @Operation(hidden = true)
  public RestMulti<byte[]> listSetAlarms(
      @PathParam("cohortId") UUID cohortId, @Context HttpHeaders headers) {
    return whole.stream(headers, SetAlarmView.class, batch -> listSetAlarms(cohortId, batch));
  }
}
