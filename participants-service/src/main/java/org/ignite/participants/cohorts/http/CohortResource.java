package org.ignite.participants.cohorts.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
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
import org.ignite.participants.cohorts.CohortPlan;
import org.ignite.participants.cohorts.CohortPlanning;
import org.ignite.participants.cohorts.CohortState;
import org.ignite.platform.access.Access;
import org.ignite.platform.access.Refuses;
import org.ignite.platform.answers.Answers;
import org.ignite.platform.idempotency.Idempotent;
import org.ignite.platform.pages.Page;
import org.ignite.platform.pages.PageRequest;
import org.ignite.platform.pages.WholeList;
import org.ignite.platform.patch.MergePatch;
import org.ignite.platform.versions.ExpectedVersion;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/cohorts")
@Tag(
    name = "Cohorts",
    description = "The people who go through one season of a programme together.")
public class CohortResource {

  private final CohortPlanning planning;
  private final CohortList list;
  private final PartnerCohortList forPartners;
  private final WholeList whole;
  private final MergePatch patches;
  private final Access access;

  CohortResource(
      CohortPlanning planning,
      CohortList list,
      PartnerCohortList forPartners,
      WholeList whole,
      MergePatch patches,
      Access access) {
    this.planning = planning;
    this.list = list;
    this.forPartners = forPartners;
    this.whole = whole;
    this.patches = patches;
    this.access = access;
  }

  @POST
  @Produces(MediaType.APPLICATION_JSON)
  @Idempotent
  @Operation(
      summary = "Open a cohort",
      description = "As a draft: nobody can apply until it recruits.")
  @APIResponse(
      responseCode = "201",
      description = "It is open; its address is in Location.",
      content = @Content(schema = @Schema(implementation = CohortView.class)))
  public Uni<RestResponse<CohortView>> openCohort(@Valid @NotNull CohortPlan plan) {
    return planning
        .open(plan)
        .map(cohort -> Answers.created("/api/v1/cohorts/" + cohort.id(), CohortView.of(cohort)));
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "List cohorts",
      description =
          "Newest first, without the texts of their commitments; a participant sees their own, a"
              + " partner's machine those that are granted to the partner.")
  public Uni<Page<SeenCohort>> listCohorts(
      @BeanParam PageRequest page,
      @Parameter(description = "Cohorts of this programme alone.") @QueryParam("programmeId")
          @Nullable UUID programmeId,
      @Parameter(description = "Cohorts in this state alone.") @QueryParam("state")
          @Nullable CohortState state,
      @Parameter(description = "Part of the cohort's name, in any case; up to 100 characters.")
          @QueryParam("search")
          @Size(max = 100)
          @Nullable String search) {
    CohortList.Filter filter = new CohortList.Filter(programmeId, state, search);
    return access.caller().machine()
        ? forPartners.page(access.caller().machineClient(), filter, page).map(Page::widened)
        : list.page(seenBy(), filter, page).map(Page::widened);
  }

  @GET
  @Operation(hidden = true)
  public RestMulti<byte[]> listCohorts(
      @Context HttpHeaders headers,
      @QueryParam("programmeId") @Nullable UUID programmeId,
      @QueryParam("state") @Nullable CohortState state,
      @QueryParam("search") @Size(max = 100) @Nullable String search) {
    CohortList.Filter filter = new CohortList.Filter(programmeId, state, search);
    if (access.caller().machine()) {
      String client = access.caller().machineClient();
      return whole.stream(
          headers, PartnerCohortView.class, batch -> forPartners.page(client, filter, batch));
    }
    UUID person = seenBy();
    return whole.stream(headers, CohortView.class, batch -> list.page(person, filter, batch));
  }

  private @Nullable UUID seenBy() {
    return access.all() ? null : access.person();
  }

  @GET
  @Path("/{cohortId}")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Read a cohort",
      description = "What sponsors pay is shown to the programme team alone.")
  public Uni<SeenCohort> readCohort(@PathParam("cohortId") UUID cohortId) {
    return access.caller().machine()
        ? forPartners.read(access.caller().machineClient(), cohortId).map(seen -> seen)
        : list.read(cohortId, access.all()).map(seen -> seen);
  }

  @PATCH
  @Path("/{cohortId}")
  @Produces(MediaType.APPLICATION_JSON)
  @Consumes(MergePatch.MEDIA_TYPE)
  @Refuses({
    "capacity-below-taken",
    "commitment-signed",
    "commitment-text-missing",
    "cohort-closed"
  })
  @Operation(
      summary = "Change a cohort's plan",
      description =
          "Until it is completed. Other days, dates or words are another version of the commitment,"
              + " and can't be once somebody has signed up to them.")
  @RequestBody(
      content =
          @Content(
              mediaType = MergePatch.MEDIA_TYPE,
              schema = @Schema(implementation = CohortPlan.class),
              examples = @ExampleObject(name = "more places", value = "{\"capacity\": 30}")))
  public Uni<CohortView> changeCohort(
      @PathParam("cohortId") UUID cohortId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      JsonNode patch) {
    return planning
        .change(cohortId, ExpectedVersion.of(ifMatch), plan -> patches.apply(plan, patch))
        .map(CohortView::of);
  }
}
