package org.ignite.sessions.proposals.http;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import org.ignite.platform.access.Access;
import org.ignite.platform.access.Refuses;
import org.ignite.platform.answers.Answers;
import org.ignite.platform.idempotency.Idempotent;
import org.ignite.platform.pages.Page;
import org.ignite.platform.pages.PageRequest;
import org.ignite.platform.pages.WholeList;
import org.ignite.sessions.proposals.ProposalDetails;
import org.ignite.sessions.proposals.ProposalState;
import org.ignite.sessions.proposals.Proposing;
import org.ignite.sessions.themes.Theme;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The proposals of one cohort. */
@Path("/api/v1/cohorts/{cohortId}/proposals")
@Tag(
    name = "Proposals",
    description = "Co-design: what participants would like to meet for, and who backs it.")
public class CohortProposalResource {

  private final Proposing proposing;
  private final ProposalList list;
  private final WholeList whole;
  private final Access access;

  CohortProposalResource(Proposing proposing, ProposalList list, WholeList whole, Access access) {
    this.proposing = proposing;
    this.list = list;
    this.whole = whole;
    this.access = access;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Idempotent
  @Refuses("too-many-open-proposals")
  @Operation(
      summary = "Put up a proposal",
      description =
          "To one's own cohort, for a small-group or reflective session. Its author is the first"
              + " who backs it. The cohort and the programme team see it at once, and who it is"
              + " from.")
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = ProposalDetails.class),
              examples =
                  @ExampleObject(
                      name = "roundtable",
                      value =
                          """
                          {"title": "Telling a hard truth to a new leader",
                           "about": "Three of us have one since May. What did we say first, and what too late?",
                           "format": "roundtable",
                           "themes": ["mandate-confidence-and-courage", "working-politically-in-local-settings"],
                           "outcomes": ["Give advice that is heard before a decision and not after it"]}
                          """)))
  @APIResponse(
      responseCode = "201",
      description = "The proposal; its address is in Location.",
      content = @Content(schema = @Schema(implementation = ProposalView.class)))
  public Uni<RestResponse<ProposalView>> putUpProposal(
      @PathParam("cohortId") UUID cohortId, @NotNull @Valid ProposalDetails request) {
    return proposing
        .putUp(cohortId, access.person(), request)
        .map(
            standing ->
                Answers.created(
                    "/api/v1/proposals/" + standing.proposal().id(), ProposalView.of(standing)));
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "List a cohort's proposals",
      description =
          "The newest first, or those that most back. In the latter order a proposal whose backers"
              + " change between two pages can be missed or come twice; the others come once.")
  public Uni<Page<ProposalView>> listProposals(
      @PathParam("cohortId") UUID cohortId,
      @BeanParam PageRequest page,
      @Parameter(description = "Proposals with this theme alone.") @QueryParam("theme")
          @Nullable Theme theme,
      @Parameter(description = "Proposals in this state alone.") @QueryParam("state")
          @Nullable ProposalState state,
      @Parameter(description = "Part of the title, or of what it is about.")
          @QueryParam("search")
          @Size(max = 100)
          @Nullable String search,
      @QueryParam("order") @DefaultValue("newest") ProposalOrder order) {
    return list.page(
        Viewer.of(access), new ProposalList.Filter(cohortId, theme, state, search), order, page);
  }

  @GET
  @Operation(hidden = true)
  public RestMulti<byte[]> listProposals(
      @PathParam("cohortId") UUID cohortId,
      @Context HttpHeaders headers,
      @QueryParam("theme") @Nullable Theme theme,
      @QueryParam("state") @Nullable ProposalState state,
      @QueryParam("search") @Size(max = 100) @Nullable String search,
      @QueryParam("order") @DefaultValue("newest") ProposalOrder order) {
    Viewer viewer = Viewer.of(access);
    ProposalList.Filter filter = new ProposalList.Filter(cohortId, theme, state, search);
    return whole.stream(
        headers, ProposalView.class, batch -> list.page(viewer, filter, order, batch));
  }
}
