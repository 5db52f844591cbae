package org.ignite.sessions.invitations.http;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ignite.platform.pages.Cursor;
import org.ignite.platform.pages.Page;
import org.ignite.platform.pages.PageRequest;
import org.ignite.platform.pages.Rows;
import org.ignite.platform.pages.WholeList;
import org.jboss.resteasy.reactive.RestMulti;

/** What was corrected in the attendance of a session, for whoever holds it. */
@Path("/api/v1/sessions/{sessionId}/attendance-corrections")
@Tag(name = "Attendance")
public class AttendanceCorrectionResource {

  private static final String CORRECTIONS =
      """
      select r.id, r.invitation_id, p.given_name, p.family_name, r.was, r.attendance, r.reason, r.recorded_by,
        r.recorded_at
      from attendance_record r join invitation i on i.id = r.invitation_id left join person p on p.id = i.person_id
      where r.session_id = $1 and r.was <> 'UNKNOWN' and ($2::uuid is null or r.id > $2)
      order by r.id
      limit $3
      """;

  private final Pool database;
  private final WholeList whole;

  AttendanceCorrectionResource(Pool database, WholeList whole) {
    this.database = database;
    this.whole = whole;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "List what was corrected in a session's attendance",
      description =
          "In the order in which it was, for the facilitator. The audit says that attendance was"
              + " corrected and not whose.")
  public Uni<Page<AttendanceCorrection>> listAttendanceCorrections(
      @PathParam("sessionId") UUID sessionId, @BeanParam PageRequest page) {
    return database
        .preparedQuery(CORRECTIONS)
        .execute(Tuple.of(sessionId, page.afterId(), page.limit() + 1))
        .map(rows -> Rows.page(rows, page, AttendanceCorrection::of, last -> Cursor.of(last.id())));
  }

  @GET
  @Operation(hidden = true)
  public RestMulti<byte[]> listAttendanceCorrections(
      @PathParam("sessionId") UUID sessionId, @Context HttpHeaders headers) {
    return whole.stream(
        headers, AttendanceCorrection.class, batch -> listAttendanceCorrections(sessionId, batch));
  }
}
