package org.ignite.sessions.formation.http;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
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
import org.ignite.platform.pages.Page;
import org.ignite.platform.pages.PageRequest;
import org.ignite.platform.pages.WholeList;
import org.ignite.platform.tasks.JobView;
import org.ignite.platform.tasks.Jobs;
import org.ignite.sessions.formation.Forming;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestStreamElementType;

/** Searches for a cohort's learning sets, as jobs. */
@Path("/api/v1/cohorts/{cohortId}/allocations")
@Tag(
    name = "Set allocations",
    description =
        "How a cohort's learning sets are formed: a search, a draft that is looked at and changed,"
            + " shown to its members, and released.")
public class CohortAllocationResource {

  private final Forming forming;
  private final AllocationList list;
  private final WholeList whole;

  CohortAllocationResource(Forming forming, AllocationList list, WholeList whole) {
    this.forming = forming;
    this.list = list;
    this.whole = whole;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Idempotent
  @Refuses({
    "cohort-not-known",
    "nobody-asked",
    "skipped-local-time",
    "ends-before-it-starts",
    "no-draft-yet"
  })
  @Operation(
      summary = "Look for learning sets",
      description =
          "A job: members, facilitators, dates and themes together, by the cohort's rules and by"
              + " what is known at this moment, which is kept with the job. Several can be looked"
              + " for and compared. A search that can't keep all hard rules ends failed, says why"
              + " where that is proved, and has its best draft all the same.")
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = StartAllocation.class),
              examples = {
                @ExampleObject(
                    name = "in the autumn and winter",
                    value =
                        """
                        {"window": {"from": "2026-10-01", "to": "2027-05-31", "minutes": 210},
                         "seconds": 10}
                        """),
                @ExampleObject(
                    name = "again from a draft",
                    value =
                        """
                        {"from": "0199f0a0-0000-7000-8000-0000000000d1", "seed": 7, "iterations": 200000}
                        """)
              }))
  @APIResponse(
      responseCode = "202",
      description = "The job; its address is in Location.",
      content = @Content(schema = @Schema(implementation = JobView.class)))
  public Uni<RestResponse<JobView>> startSetAllocation(
      @PathParam("cohortId") UUID cohortId, @NotNull @Valid StartAllocation request) {
    return forming
        .start(cohortId, request.from(), request.order(), request.searched(), request.effort())
        .map(id -> Answers.accepted("/api/v1/cohorts/" + cohortId + "/allocations", id));
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "List a cohort's set allocations", description = "The newest first.")
  public Uni<Page<AllocationView>> listSetAllocations(
      @PathParam("cohortId") UUID cohortId, @BeanParam PageRequest page) {
    return list.page(cohortId, page);
  }

  @GET
  @Operation(hidden = true)
  public RestMulti<byte[]> listSetAllocations(
      @PathParam("cohortId") UUID cohortId, @Context HttpHeaders headers) {
    return whole.stream(headers, AllocationView.class, batch -> list.page(cohortId, batch));
  }

  @GET
  @Path("/{allocationId}")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Read a set allocation",
      description =
          "How far it is, and the best so far over time. As text/event-stream it is sent each time"
              + " it has changed, until the search has ended.")
  public Uni<AllocationView> readSetAllocation(
      @PathParam("cohortId") UUID cohortId, @PathParam("allocationId") UUID allocationId) {
    return list.read(cohortId, allocationId);
  }

  @GET
  @Path("/{allocationId}")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @RestStreamElementType(MediaType.APPLICATION_JSON)
  @Operation(hidden = true)
  public Multi<AllocationView> readSetAllocation(
      @PathParam("cohortId") UUID cohortId,
      @PathParam("allocationId") UUID allocationId,
      @Context HttpHeaders headers) {
    return Jobs.progress(
        () -> list.read(cohortId, allocationId), allocation -> allocation.state().ended());
  }

  @POST
  @Path("/{allocationId}/cancel")
  @Idempotent
  @Refuses("job-ended")
  @Operation(summary = "Stop a search for learning sets", description = "One that has not ended.")
  @APIResponse(responseCode = "204", description = "It is cancelled.")
  public Uni<RestResponse<Void>> cancelSetAllocation(
      @PathParam("cohortId") UUID cohortId, @PathParam("allocationId") UUID allocationId) {
    return forming.cancel(cohortId, allocationId).replaceWith(RestResponse.noContent());
  }
}
