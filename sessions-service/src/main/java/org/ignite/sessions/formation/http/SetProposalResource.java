package org.ignite.sessions.formation.http;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
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
import org.ignite.platform.idempotency.Idempotent;
import org.ignite.platform.versions.ExpectedVersion;
import org.ignite.sessions.formation.Proposing;
import org.ignite.sessions.formation.Releasing;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Showing a draft's sets to their members, and making them the cohort's. */
@Path("/api/v1/allocations/{allocationId}")
@Tag(name = "Set allocations")
public class SetProposalResource {

  private final Proposing proposing;
  private final Releasing releasing;

  SetProposalResource(Proposing proposing, Releasing releasing) {
    this.proposing = proposing;
    this.releasing = releasing;
  }

  @POST
  @Path("/draft/proposal")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Idempotent
  @Refuses({
    "no-draft-yet",
    "allocation-proposed",
    "hard-rules-broken",
    "set-declined-before",
    "stale-version",
    "precondition-required"
  })
  @Operation(
      summary = "Propose learning sets to their members",
      description =
          "With the draft's ETag as If-Match. Each member to whom it is news gets a letter, sees"
              + " their set with a plain reason, and may decline it until the moment that is given."
              + " From then on the draft stays as it is; who wants others looks for them from it.")
  @APIResponse(
      responseCode = "200",
      description = "It is proposed.",
      content = @Content(schema = @Schema(implementation = SetProposalView.class)))
  public Uni<RestResponse<SetProposalView>> proposeSets(
      @PathParam("allocationId") UUID allocationId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid ProposeSets request) {
    return proposing
        .propose(allocationId, ExpectedVersion.of(ifMatch), request.declineUntil().toInstant())
        .map(allocation -> RestResponse.ok(SetProposalView.of(allocation)));
  }

  @POST
  @Path("/release")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Idempotent
  @Refuses({
    "no-draft-yet",
    "allocation-not-proposed",
    "decline-open",
    "sets-declined",
    "allocation-outdated",
    "no-venue-or-link",
    "not-a-facilitator",
    "facilitator-kept-apart",
    "set-closed",
    "set-name-taken",
    "cannot-be-invited",
    "not-together",
    "facilitator-kept-apart",
    "set-full",
    "outside-season",
    "double-booked",
    "over-commitment"
  })
  @Operation(
      summary = "Release learning sets",
      description =
          "All of them or none, with their meetings and invitations. Who is in the same set with"
              + " the same dates as before hears nothing. What was declined on the way is"
              + " forgotten. Of what is released already nothing changes.")
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = ReleaseSets.class),
              examples =
                  @ExampleObject(name = "in one place", value = "{\"venue\": \"Guildhall\"}")))
  @APIResponse(
      responseCode = "200",
      description = "The sets are the cohort's.",
      content = @Content(schema = @Schema(implementation = ReleasedView.class)))
  public Uni<RestResponse<ReleasedView>> releaseSets(
      @PathParam("allocationId") UUID allocationId, @NotNull @Valid ReleaseSets request) {
    return releasing
        .release(allocationId, request.place())
        .map(allocation -> RestResponse.ok(ReleasedView.of(allocation)));
  }
}
