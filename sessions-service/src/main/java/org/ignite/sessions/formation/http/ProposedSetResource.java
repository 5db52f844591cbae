package org.ignite.sessions.formation.http;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ignite.platform.access.Refuses;
import org.ignite.sessions.formation.ProposedSets;
import org.jboss.resteasy.reactive.RestResponse;

/** The set that is proposed to a participant: for them alone. */
@Path("/api/v1/participants/{participantId}/proposed-set")
@Tag(name = "Set allocations")
public class ProposedSetResource {

  private final ProposedSets proposed;

  ProposedSetResource(ProposedSets proposed) {
    this.proposed = proposed;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Refuses("no-set-proposed")
  @Operation(
      summary = "Read the learning set that is proposed to you",
      description = "Who would be in it, who would hold it, when it would meet, and why.")
  public Uni<ProposedSetView> readProposedSet(@PathParam("participantId") UUID participantId) {
    return proposed.of(participantId).map(ProposedSetView::of);
  }

  @PUT
  @Path("/decline")
  @Refuses({"no-set-proposed", "decline-over"})
  @Operation(
      summary = "Decline the learning set that is proposed to you",
      description =
          "Without a reason. You are not put with all of these people again. Who has declined is"
              + " said to nobody; that something has changed may be noticed.")
  @APIResponse(responseCode = "204", description = "You have declined.")
  public Uni<RestResponse<Void>> declineProposedSet(
      @PathParam("participantId") UUID participantId) {
    return proposed.decline(participantId).replaceWith(RestResponse.noContent());
  }

  @DELETE
  @Path("/decline")
  @Refuses({"no-set-proposed", "decline-over"})
  @Operation(summary = "Take back that you decline the learning set that is proposed to you")
  @APIResponse(responseCode = "204", description = "You have not declined.")
  public Uni<RestResponse<Void>> takeBackDecline(@PathParam("participantId") UUID participantId) {
    return proposed.takeBack(participantId).replaceWith(RestResponse.noContent());
  }
}
