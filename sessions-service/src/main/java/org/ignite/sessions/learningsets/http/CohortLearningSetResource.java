package org.ignite.sessions.learningsets.http;

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
import org.ignite.platform.access.Access;
import org.ignite.platform.access.Refuses;
import org.ignite.platform.answers.Answers;
import org.ignite.platform.idempotency.Idempotent;
import org.ignite.platform.pages.Page;
import org.ignite.platform.pages.PageRequest;
import org.ignite.platform.pages.WholeList;
import org.ignite.sessions.learningsets.SetMembership;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The learning sets of a cohort. */
@Path("/api/v1/cohorts/{cohortId}/learning-sets")
@Tag(name = "Learning sets", description = "Five to eight peers and a facilitator.")
public class CohortLearningSetResource {

  private final SetMembership membership;
  private final LearningSetList list;
  private final WholeList whole;
  private final Access access;

  CohortLearningSetResource(
      SetMembership membership, LearningSetList list, WholeList whole, Access access) {
    this.membership = membership;
    this.list = list;
    this.whole = whole;
    this.access = access;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Idempotent
  @Refuses({
    "cohort-not-known",
    "not-a-facilitator",
    "cannot-be-invited",
    "set-name-taken",
    "not-together",
    "facilitator-kept-apart",
    "set-full"
  })
  @Operation(
      summary = "Make a learning set",
      description =
          "By hand. Who is in another set of the cohort moves. Nobody shares a set with somebody of"
              + " their organisation or of a declared conflict of interest.")
  @APIResponse(
      responseCode = "201",
      description = "The set; its address is in Location.",
      content = @Content(schema = @Schema(implementation = LearningSetView.class)))
  public Uni<RestResponse<LearningSetView>> makeLearningSet(
      @PathParam("cohortId") UUID cohortId, @NotNull @Valid MakeLearningSet request) {
    return membership
        .make(cohortId, request.name(), request.facilitatorId(), request.members())
        .map(LearningSetView::of)
        .map(view -> Answers.created("/api/v1/learning-sets/" + view.id(), view));
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "List a cohort's learning sets",
      description =
          "The programme team sees all that are the programme's, a facilitator and a member their"
              + " own.")
  public Uni<Page<LearningSetView>> listLearningSets(
      @PathParam("cohortId") UUID cohortId, @BeanParam PageRequest page) {
    return list.page(viewer(), cohortId, page);
  }

  @GET
  @Operation(hidden = true)
  public RestMulti<byte[]> listLearningSets(
      @PathParam("cohortId") UUID cohortId, @Context HttpHeaders headers) {
    UUID viewer = viewer();
    return whole.stream(
        headers, LearningSetView.class, batch -> list.page(viewer, cohortId, batch));
  }

  private @Nullable UUID viewer() {
    return access.all() ? null : access.person();
  }
}
