package org.ignite.sessions.proposals.http;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ignite.platform.access.Access;
import org.ignite.platform.access.Refuses;
import org.ignite.platform.pages.Page;
import org.ignite.platform.pages.PageRequest;
import org.ignite.platform.pages.WholeList;
import org.ignite.sessions.proposals.Proposing;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;

/** Who backs one proposal. */
@Path("/api/v1/proposals/{proposalId}")
@Tag(name = "Proposals")
public class BackingResource {

  private final Proposing proposing;
  private final BackerList list;
  private final WholeList whole;
  private final Access access;

  BackingResource(Proposing proposing, BackerList list, WholeList whole, Access access) {
    this.proposing = proposing;
    this.list = list;
    this.whole = whole;
    this.access = access;
  }

  @PUT
  @Path("/backing")
  @Refuses({"proposal-turned", "proposal-ended"})
  @Operation(
      summary = "Back a proposal",
      description =
          "Whoever backs it is invited before the others when it becomes a session, and the cohort"
              + " sees who does. Twice is once.")
  @APIResponse(responseCode = "204", description = "You back it.")
  public Uni<RestResponse<Void>> backProposal(@PathParam("proposalId") UUID proposalId) {
    return proposing.back(proposalId, access.person()).replaceWith(RestResponse.noContent());
  }

  @DELETE
  @Path("/backing")
  @Refuses({"proposal-turned", "own-proposal"})
  @Operation(
      summary = "Withdraw a backing",
      description =
          "Until the proposal is turned. Who backs it again afterwards stands behind those who do"
              + " already. Its author withdraws the proposal instead.")
  @APIResponse(responseCode = "204", description = "You do not back it (any more).")
  public Uni<RestResponse<Void>> withdrawBacking(@PathParam("proposalId") UUID proposalId) {
    return proposing
        .withdrawBacking(proposalId, access.person())
        .replaceWith(RestResponse.noContent());
  }

  @GET
  @Path("/backers")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "List who backs a proposal",
      description = "In the order in which they did, its author first.")
  public Uni<Page<BackerView>> listBackers(
      @PathParam("proposalId") UUID proposalId, @BeanParam PageRequest page) {
    return list.page(proposalId, page);
  }

  @GET
  @Path("/backers")
  @Operation(hidden = true)
  public RestMulti<byte[]> listBackers(
      @PathParam("proposalId") UUID proposalId, @Context HttpHeaders headers) {
    return whole.stream(headers, BackerView.class, batch -> list.page(proposalId, batch));
  }
}
