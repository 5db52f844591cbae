package org.ignite.sessions.attendance.http;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ignite.platform.access.Access;
import org.ignite.platform.access.Refuses;
import org.ignite.sessions.attendance.AttendanceLink;
import org.ignite.sessions.attendance.AttendanceLinks;
import org.jboss.resteasy.reactive.RestResponse;

/** Links to the page of a session's attendance. */
@Path("/api/v1/sessions/{sessionId}/attendance-links")
@Tag(name = "Attendance", description = "Who was there, taken by whoever holds the session.")
public class AttendanceLinkResource {

  private final AttendanceLinks links;
  private final Access access;

  AttendanceLinkResource(AttendanceLinks links, Access access) {
    this.links = links;
    this.access = access;
  }

  /** Not idempotent: the stored answer would hold the link, of which only a hash is kept. */
  @POST
  @Produces(MediaType.APPLICATION_JSON)
  @Refuses({"session-cancelled", "attendance-page-over"})
  @Operation(
      summary = "Make a link to a session's attendance page",
      description =
          "For the facilitator's own device: the page works without a network and without signing"
              + " in. It is open from twelve hours before the session until seven days after it."
              + " Asked twice there are two links, which does no harm.")
  @APIResponse(
      responseCode = "200",
      description = "The link. Nothing is mailed.",
      content = @Content(schema = @Schema(implementation = AttendanceLink.class)))
  public Uni<RestResponse<AttendanceLink>> makeAttendanceLink(
      @PathParam("sessionId") UUID sessionId) {
    return links
        .make(sessionId, access.person())
        .map(
            link ->
                RestResponse.ResponseBuilder.ok(link).header("Cache-Control", "no-store").build());
  }
}
