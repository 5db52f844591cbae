package org.ignite.sessions.exchanges.http;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ignite.platform.access.Access;
import org.ignite.platform.access.Refuses;
import org.ignite.sessions.exchanges.Wishing;

/** Who wants a visit and has found none to ask for, each their own: who waits is told to nobody. */
@Path("/api/v1/cohorts/{cohortId}/exchange-wish")
@Tag(name = "Exchanges")
public class ExchangeWishResource {

  private final Wishing wishing;
  private final Access access;

  ExchangeWishResource(Wishing wishing, Access access) {
    this.wishing = wishing;
    this.access = access;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Read whether I want a visit",
      description = "One's own wish; that of others is shown to nobody.")
  public Uni<WishView> readExchangeWish(@PathParam("cohortId") UUID cohortId) {
    return wishing.wants(cohortId, access.person()).map(WishView::new);
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Refuses("not-taking-part")
  @Operation(
      summary = "Say whether I want a visit",
      description =
          "Nobody is accepted for a second visit while somebody who wants one has had none. A"
              + " request that waits for an answer says the same.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = WishView.class)))
  public Uni<WishView> replaceExchangeWish(
      @PathParam("cohortId") UUID cohortId, @NotNull @Valid WishView wish) {
    return wishing.wish(cohortId, access.person(), wish.wanted()).replaceWith(wish);
  }
}
