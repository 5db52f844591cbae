package org.ignite.sessions.sessions.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ignite.platform.access.Refuses;
import org.ignite.platform.idempotency.Idempotent;
import org.ignite.sessions.sessions.SessionStaging;
import org.jboss.resteasy.reactive.RestResponse;

/** Changes of a session that wait for a release of the schedule. */
@Path("/api/v1/sessions/{sessionId}")
@Tag(name = "Sessions")
public class StagedChangeResource {

  private final SessionStaging staging;

  StagedChangeResource(SessionStaging staging) {
    this.staging = staging;
  }

  @POST
  @Path("/stage-change")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Idempotent
  @Refuses({
    "session-cancelled",
    "session-draft",
    "skipped-local-time",
    "ends-before-it-starts",
    "no-venue-or-link",
    "not-a-facilitator"
  })
  @Operation(
      summary = "Stage a change of a session",
      description =
          "The fields to change, as in a change of the session, beside those that are staged"
              + " already. Nobody is told and nothing is booked before the cohort's schedule is"
              + " released; what is not staged stays as it is then.")
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = ChangeSession.class),
              examples =
                  @ExampleObject(
                      name = "room",
                      value =
                          "{\"room\": \"Room 4\", \"changeReason\": \"More of us than chairs.\"}")))
  @APIResponse(
      responseCode = "200",
      description = "What the session is to become.",
      content = @Content(schema = @Schema(implementation = StagedChangeView.class)))
  public Uni<RestResponse<StagedChangeView>> stageChange(
      @PathParam("sessionId") UUID sessionId, JsonNode patch) {
    return staging
        .stage(sessionId, patch, Reasons.of(patch))
        .map(staged -> RestResponse.ok(StagedChangeView.of(staged)));
  }

  @DELETE
  @Path("/staged-change")
  @Operation(summary = "Drop what is staged for a session")
  public Uni<RestResponse<Void>> dropStagedChange(@PathParam("sessionId") UUID sessionId) {
    return staging.drop(sessionId).map(done -> RestResponse.noContent());
  }
}
