package org.ignite.sessions.wishes.http;

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
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ignite.platform.access.Refuses;
import org.ignite.platform.answers.Answers;
import org.ignite.platform.idempotency.Idempotent;
import org.ignite.platform.pages.Page;
import org.ignite.platform.pages.PageRequest;
import org.ignite.platform.pages.WholeList;
import org.ignite.sessions.wishes.SetWishesAsking;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;

/** Asking a cohort for its wishes. */
@Path(SetWishesRequestResource.ADDRESS)
@Tag(name = "Set wishes")
public class SetWishesRequestResource {

  static final String ADDRESS = "/api/v1/cohorts/{cohortId}/set-wishes-requests";

  private final SetWishesAsking asking;
  private final SetWishesRequestList list;
  private final WholeList whole;
  private final Clock clock;

  SetWishesRequestResource(
      SetWishesAsking asking, SetWishesRequestList list, WholeList whole, Clock clock) {
    this.asking = asking;
    this.list = list;
    this.whole = whole;
    this.clock = clock;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Idempotent
  @Refuses("cohort-not-known")
  @Operation(
      summary = "Ask a cohort for its wishes",
      description =
          "Everybody who takes part gets a letter, as does who comes meanwhile. Who has answered,"
              + " and how many have, is shown to nobody. Asked again, it is until the new time.")
  @APIResponse(
      responseCode = "201",
      description = "They are asked; the list's address is in Location.",
      content = @Content(schema = @Schema(implementation = SetWishesRequestView.class)))
  public Uni<RestResponse<SetWishesRequestView>> askForSetWishes(
      @PathParam("cohortId") UUID cohortId, @NotNull @Valid AskForSetWishes request) {
    return asking
        .ask(cohortId, request.closesAt().toInstant().truncatedTo(ChronoUnit.MICROS))
        .map(
            asked ->
                Answers.created(
                    ADDRESS.replace("{cohortId}", cohortId.toString()),
                    SetWishesRequestView.of(asked, clock.instant())));
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "List when a cohort was asked for its wishes",
      description = "Newest first, each asked or closed.")
  public Uni<Page<SetWishesRequestView>> listSetWishesRequests(
      @PathParam("cohortId") UUID cohortId, @BeanParam PageRequest page) {
    return list.page(cohortId, page);
  }

  @GET
  @Operation(hidden = true)
  public RestMulti<byte[]> listSetWishesRequests(
      @PathParam("cohortId") UUID cohortId, @Context HttpHeaders headers) {
    return whole.stream(headers, SetWishesRequestView.class, batch -> list.page(cohortId, batch));
  }
}
