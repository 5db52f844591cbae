package org.ignite.sessions.season.http;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ignite.platform.access.Refuses;
import org.ignite.platform.answers.Answers;
import org.ignite.platform.idempotency.Idempotent;
import org.ignite.platform.pages.Page;
import org.ignite.platform.pages.PageRequest;
import org.ignite.platform.pages.WholeList;
import org.ignite.sessions.season.SeasonOutline;
import org.ignite.sessions.season.SeasonPlanning;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/cohorts/{cohortId}/season-plans")
@Tag(name = "Season plans", description = "A cohort's season, made from a template.")
public class SeasonPlanResource {

  private final SeasonPlanning planning;
  private final SeasonPlanList list;
  private final WholeList whole;

  SeasonPlanResource(SeasonPlanning planning, SeasonPlanList list, WholeList whole) {
    this.planning = planning;
    this.list = list;
    this.whole = whole;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Idempotent
  @Refuses({
    "cohort-not-known",
    "not-a-facilitator",
    "outside-season",
    "skipped-local-time",
    "no-room-in-season",
    "season-already-planned",
    "double-booked",
    "over-commitment"
  })
  @Operation(
      summary = "Plan a season",
      description =
          "Makes the sessions of a template for a cohort, all of them or none, on days that are"
              + " closed for nothing: not at a weekend or on a bank holiday of England, in no"
              + " closed period, and not in the pre-election period of May. Each entry says which"
              + " day was wanted and why it had to move. A dry run makes nothing and also shows"
              + " entries for which there is no room.")
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = PlanSeason.class),
              examples =
                  @ExampleObject(
                      name = "standard",
                      value =
                          """
                          {"template": "standard", "startsOn": "2026-09-01", "zone": "Europe/London",
                           "facilitatorId": "0199f0a0-0000-7000-8000-000000000002"}
                          """)))
  @APIResponse(
      responseCode = "200",
      description = "The plan of a dry run.",
      content = @Content(schema = @Schema(implementation = SeasonPlanView.class)))
  @APIResponse(
      responseCode = "201",
      description = "The plan, with the session of each entry; its address is in Location.",
      content = @Content(schema = @Schema(implementation = SeasonPlanView.class)))
  public Uni<RestResponse<SeasonPlanView>> planSeason(
      @PathParam("cohortId") UUID cohortId,
      @Parameter(description = "Say what would be made, and make nothing.")
          @QueryParam("dryRun")
          @DefaultValue("false")
          boolean dryRun,
      @Parameter(description = "Do it though sessions of an earlier plan stand.")
          @QueryParam("again")
          @DefaultValue("false")
          boolean again,
      @NotNull @Valid PlanSeason request) {
    SeasonOutline outline = request.outline(cohortId);
    return dryRun
        ? planning.preview(outline).map(plan -> RestResponse.ok(SeasonPlanView.of(plan)))
        : planning
            .carryOut(outline, again)
            .map(
                plan ->
                    Answers.created(
                        "/api/v1/cohorts/" + cohortId + "/season-plans/" + plan.id(),
                        SeasonPlanView.of(plan)));
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "List the season plans of a cohort",
      description = "As they were when they were carried out, the last one first.")
  public Uni<Page<SeasonPlanView>> listSeasonPlans(
      @PathParam("cohortId") UUID cohortId, @BeanParam PageRequest page) {
    return list.page(cohortId, page);
  }

  @GET
  @Operation(hidden = true)
  public RestMulti<byte[]> listSeasonPlans(
      @PathParam("cohortId") UUID cohortId, @Context HttpHeaders headers) {
    return whole.stream(headers, SeasonPlanView.class, batch -> list.page(cohortId, batch));
  }

  @GET
  @Path("/{seasonPlanId}")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Read a season plan",
      description = "As it was when it was carried out; its sessions say what they are now.")
  public Uni<SeasonPlanView> readSeasonPlan(
      @PathParam("cohortId") UUID cohortId, @PathParam("seasonPlanId") UUID seasonPlanId) {
    return list.read(cohortId, seasonPlanId);
  }
}
