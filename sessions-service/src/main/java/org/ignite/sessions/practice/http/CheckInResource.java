package org.ignite.sessions.practice.http;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ignite.platform.access.Access;

/** With what a set opens its next meeting. */
@Path("/api/v1/learning-sets/{learningSetId}/check-in")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Work in a set")
public class CheckInResource {

  private final CheckInReading reading;
  private final Access access;

  CheckInResource(CheckInReading reading, Access access) {
    this.reading = reading;
    this.access = access;
  }

  @GET
  @Operation(
      summary = "Read a set's check-in",
      description =
          "What each member comes back to at the next meeting: their open actions, and those that"
              + " were done or dropped since the last meeting.")
  public Uni<CheckInView> readCheckIn(@PathParam("learningSetId") UUID learningSetId) {
    return reading.read(access.person(), learningSetId);
  }
}
