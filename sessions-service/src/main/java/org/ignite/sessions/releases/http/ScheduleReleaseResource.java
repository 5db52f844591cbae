package org.ignite.sessions.releases.http;

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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ignite.platform.access.Refuses;
import org.ignite.platform.idempotency.Idempotent;
import org.ignite.platform.pages.Page;
import org.ignite.platform.pages.PageRequest;
import org.ignite.platform.pages.WholeList;
import org.ignite.sessions.releases.ScheduleReleasing;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;

/** Releases of a cohort's schedule. */
@Path("/api/v1/cohorts/{cohortId}/schedule-releases")
@Tag(name = "Schedule releases", description = "Changes of the schedule that are told together.")
public class ScheduleReleaseResource {

  private final ScheduleReleasing releasing;
  private final ReleaseList list;
  private final WholeList whole;

  ScheduleReleaseResource(ScheduleReleasing releasing, ReleaseList list, WholeList whole) {
    this.releasing = releasing;
    this.list = list;
    this.whole = whole;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Idempotent
  @Refuses({
    "cohort-not-known",
    "nothing-to-release",
    "outside-season",
    "skipped-local-time",
    "ends-before-it-starts",
    "no-venue-or-link",
    "capacity-below-seats-taken",
    "rule-holds",
    "not-a-facilitator",
    "double-booked",
    "over-commitment"
  })
  @Operation(
      summary = "Release a cohort's schedule",
      description =
          "Publishes its drafts and makes its staged changes, or those of the sessionIds that are"
              + " named: all of them, or none. Those invited"
              + " to a session that changes are told of it; told: everyone also tells the others"
              + " of the cohort that the calendar has changed.")
  @APIResponse(
      responseCode = "200",
      description = "What was released.",
      content = @Content(schema = @Schema(implementation = ScheduleReleaseView.class)))
  public Uni<RestResponse<ScheduleReleaseView>> releaseSchedule(
      @PathParam("cohortId") UUID cohortId, @NotNull @Valid ReleaseSchedule request) {
    return releasing
        .release(cohortId, request.reason(), request.told(), request.sessionIds())
        .map(release -> RestResponse.ok(ScheduleReleaseView.of(release)));
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "List the releases of a cohort's schedule", description = "Newest first.")
  public Uni<Page<ScheduleReleaseView>> listScheduleReleases(
      @PathParam("cohortId") UUID cohortId, @BeanParam PageRequest page) {
    return list.page(cohortId, page);
  }

  @GET
  @Operation(hidden = true)
  public RestMulti<byte[]> listScheduleReleases(
      @PathParam("cohortId") UUID cohortId, @Context HttpHeaders headers) {
    return whole.stream(headers, ScheduleReleaseView.class, batch -> list.page(cohortId, batch));
  }
}
