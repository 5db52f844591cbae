package org.ignite.participants.involvements.http;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ignite.participants.involvements.InvolvementState;
import org.ignite.participants.involvements.Involving;
import org.ignite.participants.involvements.Part;
import org.ignite.platform.access.Refuses;
import org.ignite.platform.answers.Answers;
import org.ignite.platform.idempotency.Idempotent;
import org.ignite.platform.pages.Page;
import org.ignite.platform.pages.PageRequest;
import org.ignite.platform.pages.WholeList;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/cohorts/{cohortId}/involvements")
@Tag(
    name = "Involvements",
    description =
        "People's parts in a cohort beside its participants: facilitator, coach, contributor,"
            + " critical friend, guest, rater.")
public class InvolvementResource {

  private final Involving involving;
  private final InvolvementList list;
  private final InvolvementReading reading;
  private final WholeList whole;

  InvolvementResource(
      Involving involving, InvolvementList list, InvolvementReading reading, WholeList whole) {
    this.involving = involving;
    this.list = list;
    this.reading = reading;
    this.whole = whole;
  }

  @POST
  @Produces(MediaType.APPLICATION_JSON)
  @Idempotent
  @Refuses({
    "already-involved",
    "about-themselves",
    "conflict-of-interest",
    "coach-full",
    "cohort-closed"
  })
  @Operation(
      summary = "Invite somebody into a cohort",
      description =
          "By mail, with a link to a page on which they answer; they need be neither in the cohort"
              + " nor have an account.")
  @APIResponse(
      responseCode = "201",
      description = "They are invited; the address is in Location.",
      content = @Content(schema = @Schema(implementation = InvolvementView.class)))
  public Uni<RestResponse<InvolvementView>> inviteToCohort(
      @PathParam("cohortId") UUID cohortId, @Valid @NotNull InviteToCohort request) {
    return involving
        .invite(cohortId, request.toAsked(), request.holdMail())
        .chain(reading::shown)
        .map(view -> Answers.created("/api/v1/involvements/" + view.id(), view));
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "List the involvements in a cohort", description = "Newest first.")
  public Uni<Page<InvolvementView>> listInvolvements(
      @PathParam("cohortId") UUID cohortId,
      @BeanParam PageRequest page,
      @Parameter(description = "Those with this part alone.") @QueryParam("part")
          @Nullable Part part,
      @Parameter(description = "Those in this state alone.") @QueryParam("state")
          @Nullable InvolvementState state,
      @Parameter(
              description =
                  "Those about this participant alone: their coach, critical friends and raters.")
          @QueryParam("participantId")
          @Nullable UUID participantId,
      @Parameter(description = "Part of the person's name, in any case; up to 100 characters.")
          @QueryParam("search")
          @Size(max = 100)
          @Nullable String search) {
    return list.page(
        new InvolvementList.Filter(cohortId, null, part, state, participantId, search), page);
  }

  @GET
  @Operation(hidden = true)
  public RestMulti<byte[]> listInvolvements(
      @PathParam("cohortId") UUID cohortId,
      @Context HttpHeaders headers,
      @QueryParam("part") @Nullable Part part,
      @QueryParam("state") @Nullable InvolvementState state,
      @QueryParam("participantId") @Nullable UUID participantId,
      @QueryParam("search") @Size(max = 100) @Nullable String search) {
    InvolvementList.Filter filter =
        new InvolvementList.Filter(cohortId, null, part, state, participantId, search);
    return whole.stream(headers, InvolvementView.class, batch -> list.page(filter, batch));
  }
}
