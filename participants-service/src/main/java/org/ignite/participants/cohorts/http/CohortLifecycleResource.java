package org.ignite.participants.cohorts.http;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ignite.participants.cohorts.Cohort;
import org.ignite.participants.cohorts.CohortLifecycle;
import org.ignite.participants.cohorts.CohortPlanning;
import org.ignite.platform.access.Refuses;
import org.ignite.platform.answers.Answers;
import org.ignite.platform.idempotency.Idempotent;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/cohorts/{cohortId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cohorts")
public class CohortLifecycleResource {

  private final CohortLifecycle lifecycle;
  private final CohortPlanning planning;
  private final CohortList list;

  CohortLifecycleResource(CohortLifecycle lifecycle, CohortPlanning planning, CohortList list) {
    this.lifecycle = lifecycle;
    this.planning = planning;
    this.list = list;
  }

  @POST
  @Path("/recruit")
  @Idempotent
  @Refuses({"wrong-cohort-state", "commitment-text-missing"})
  @Operation(
      summary = "Open a cohort to applications",
      description = "A draft, once it is said what participants sign. There is no way back.")
  public Uni<RestResponse<CohortView>> recruitCohort(@PathParam("cohortId") UUID cohortId) {
    return shown(lifecycle.recruit(cohortId));
  }

  @POST
  @Path("/start")
  @Idempotent
  @Refuses({"wrong-cohort-state", "nobody-confirmed"})
  @Operation(
      summary = "Start a cohort's season",
      description =
          "With at least one confirmed participant. It takes no more applications; places that are"
              + " free can still be offered.")
  public Uni<RestResponse<CohortView>> startCohort(@PathParam("cohortId") UUID cohortId) {
    return shown(lifecycle.start(cohortId));
  }

  @POST
  @Path("/complete")
  @Idempotent
  @Refuses({"wrong-cohort-state", "participations-open"})
  @Operation(
      summary = "Complete a cohort",
      description =
          "From the last day of the season on, when nobody is offered a place, confirmed or active"
              + " any more. Its plan stays as it is.")
  public Uni<RestResponse<CohortView>> completeCohort(@PathParam("cohortId") UUID cohortId) {
    return shown(lifecycle.complete(cohortId));
  }

  @POST
  @Path("/archive")
  @Idempotent
  @Refuses("wrong-cohort-state")
  @Operation(
      summary = "Archive a cohort",
      description =
          "One that is completed, or a draft that was opened by mistake: nobody has applied to it"
              + " yet. There is no way back.")
  public Uni<RestResponse<CohortView>> archiveCohort(@PathParam("cohortId") UUID cohortId) {
    return shown(lifecycle.archive(cohortId));
  }

  private static Uni<RestResponse<CohortView>> shown(Uni<Cohort> changed) {
    return changed.map(CohortView::of).map(RestResponse::ok);
  }

  @POST
  @Path("/copy")
  @Idempotent
  @Operation(
      summary = "Copy a cohort's plan into another season",
      description =
          "As a new draft with the same places, commitment and sponsors, who have yet to confirm."
              + " Without an end, the season is as long as the one before.")
  @APIResponse(
      responseCode = "201",
      description = "The draft; its address is in Location.",
      content = @Content(schema = @Schema(implementation = CohortView.class)))
  public Uni<RestResponse<CohortView>> copyCohort(
      @PathParam("cohortId") UUID cohortId, @Valid @NotNull CopyCohort request) {
    return planning
        .copy(cohortId, request.toSeason())
        .map(copy -> Answers.created("/api/v1/cohorts/" + copy.id(), CohortView.of(copy)));
  }

  @GET
  @Path("/commitments/{version}")
  @Operation(
      summary = "Read a version of the commitment",
      description = "Former ones stay as they were: signatures refer to them.")
  public Uni<CommitmentView> readCommitment(
      @PathParam("cohortId") UUID cohortId,
      @Parameter(description = "Counts from 1.", example = "1") @PathParam("version") int version) {
    return list.commitment(cohortId, version);
  }
}
