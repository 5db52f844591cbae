package org.ignite.sessions.proposals.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
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
import org.ignite.platform.access.Access;
import org.ignite.platform.access.Refuses;
import org.ignite.platform.idempotency.Idempotent;
import org.ignite.platform.patch.MergePatch;
import org.ignite.platform.versions.ExpectedVersion;
import org.ignite.sessions.proposals.ProposalDetails;
import org.ignite.sessions.proposals.Proposing;
import org.ignite.sessions.proposals.StandingProposal;
import org.ignite.sessions.proposals.Turning;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** One proposal. */
@Path("/api/v1/proposals/{proposalId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Proposals")
public class ProposalResource {

  private final Proposing proposing;
  private final Turning turning;
  private final ProposalList list;
  private final MergePatch patches;
  private final Access access;

  ProposalResource(
      Proposing proposing, Turning turning, ProposalList list, MergePatch patches, Access access) {
    this.proposing = proposing;
    this.turning = turning;
    this.list = list;
    this.patches = patches;
    this.access = access;
  }

  @GET
  @Operation(
      summary = "Read a proposal",
      description =
          "What it became is shown to those who may see the session: a roundtable's invited, for"
              + " one, and not the rest of the cohort.")
  public Uni<ProposalView> readProposal(@PathParam("proposalId") UUID proposalId) {
    return list.read(Viewer.of(access), proposalId);
  }

  @PATCH
  @Consumes(MergePatch.MEDIA_TYPE)
  @Refuses({"proposal-turned", "proposal-ended"})
  @Operation(
      summary = "Change a proposal",
      description = "By its author, while it is open. Who backs it stays.")
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = ProposalDetails.class),
              examples =
                  @ExampleObject(name = "format", value = "{\"format\": \"reflective-practice\"}")))
  public Uni<ProposalView> changeProposal(
      @PathParam("proposalId") UUID proposalId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      JsonNode patch) {
    return proposing
        .change(proposalId, ExpectedVersion.of(ifMatch), details -> patches.apply(details, patch))
        .map(ProposalView::of);
  }

  @POST
  @Path("/withdraw")
  @Idempotent
  @Refuses({"proposal-turned", "proposal-ended"})
  @Operation(
      summary = "Withdraw a proposal",
      description = "By its author, for good. It stays to be read, and takes nothing more.")
  @APIResponse(
      responseCode = "200",
      description = "The withdrawn proposal.",
      content = @Content(schema = @Schema(implementation = ProposalView.class)))
  public Uni<RestResponse<ProposalView>> withdrawProposal(
      @PathParam("proposalId") UUID proposalId) {
    return answered(proposing.withdraw(proposalId, access.person()));
  }

  @POST
  @Path("/close")
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Refuses({"proposal-turned", "proposal-ended"})
  @Operation(
      summary = "Close a proposal",
      description = "By the programme team, for good, with a reason that the cohort reads.")
  @APIResponse(
      responseCode = "200",
      description = "The closed proposal.",
      content = @Content(schema = @Schema(implementation = ProposalView.class)))
  public Uni<RestResponse<ProposalView>> closeProposal(
      @PathParam("proposalId") UUID proposalId, @NotNull @Valid CloseProposal request) {
    return answered(proposing.close(proposalId, request.reason(), access.caller().personId()));
  }

  @POST
  @Path("/turn")
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Refuses({
    "proposal-turned",
    "proposal-ended",
    "wrong-time-for-others",
    "cohort-not-known",
    "outside-season",
    "skipped-local-time",
    "ends-before-it-starts",
    "no-venue-or-link",
    "not-a-facilitator",
    "double-booked",
    "over-commitment"
  })
  @Operation(
      summary = "Turn a proposal into a session",
      description =
          "By the programme team, once. The session is scheduled and those who back the proposal"
              + " are invited, its author first and the others in the order in which they backed"
              + " it. The rest of the cohort is invited later, unless backersOnly says never, and"
              + " unless the session is cancelled or has no place left by then.")
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = TurnProposal.class),
              examples =
                  @ExampleObject(
                      name = "roundtable",
                      value =
                          """
                          {"title": "Roundtable: first months with a new leader",
                           "startsAt": "2026-11-12T10:00:00", "endsAt": "2026-11-12T12:00:00",
                           "zone": "Europe/London", "venue": "Guildhall, Room 2", "capacity": 8,
                           "facilitatorId": "0199f0a0-0000-7000-8000-000000000002",
                           "backersOnly": true}
                          """)))
  @APIResponse(
      responseCode = "200",
      description = "The turned proposal, with the session that it became.",
      content = @Content(schema = @Schema(implementation = ProposalView.class)))
  public Uni<RestResponse<ProposalView>> turnProposal(
      @PathParam("proposalId") UUID proposalId, @NotNull @Valid TurnProposal request) {
    return answered(turning.turn(proposalId, request.toBe(), access.caller().personId()));
  }

  private static Uni<RestResponse<ProposalView>> answered(Uni<StandingProposal> standing) {
    return standing.map(ProposalView::of).map(RestResponse::ok);
  }
}
