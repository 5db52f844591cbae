package org.ignite.sessions.formation.http;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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
import org.ignite.platform.answers.Answers;
import org.ignite.platform.idempotency.Idempotent;
import org.ignite.platform.tasks.JobView;
import org.ignite.sessions.formation.Forming;
import org.jboss.resteasy.reactive.RestResponse;

/** Changes of a cohort's sets in mid-season. */
@Path("/api/v1/cohorts/{cohortId}/set-changes")
@Tag(name = "Set allocations")
public class SetChangeResource {

  private final Forming forming;

  SetChangeResource(Forming forming) {
    this.forming = forming;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Idempotent
  @Refuses({"cohort-not-known", "nobody-asked", "no-sets-to-change"})
  @Operation(
      summary = "Look for a change of a cohort's learning sets",
      description =
          "After somebody has left, joined or moved to another council: a set allocation over the"
              + " sets that stand, which moves few others and leaves the meetings when they are."
              + " What it changes is read as its changes; it is proposed and released as any"
              + " other.")
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = ChangeSets.class),
              examples = @ExampleObject(name = "at most two others", value = "{}")))
  @APIResponse(
      responseCode = "202",
      description = "The job; its address is in Location.",
      content = @Content(schema = @Schema(implementation = JobView.class)))
  public Uni<RestResponse<JobView>> changeSets(
      @PathParam("cohortId") UUID cohortId, @NotNull @Valid ChangeSets request) {
    return forming
        .start(cohortId, null, request.order(), null, request.effort())
        .map(id -> Answers.accepted("/api/v1/cohorts/" + cohortId + "/allocations", id));
  }
}
