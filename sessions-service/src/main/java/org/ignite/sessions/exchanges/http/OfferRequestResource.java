package org.ignite.sessions.exchanges.http;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import org.ignite.sessions.exchanges.VisitAsking;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Who would visit. */
@Path("/api/v1/exchange-offers/{exchangeOfferId}/visit-requests")
@Tag(name = "Exchanges")
public class OfferRequestResource {

  private final VisitAsking asking;
  private final VisitList list;
  private final WholeList whole;
  private final Access access;

  OfferRequestResource(VisitAsking asking, VisitList list, WholeList whole, Access access) {
    this.asking = asking;
    this.list = list;
    this.whole = whole;
    this.access = access;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Idempotent
  @Refuses({
    "not-taking-part",
    "own-exchange-offer",
    "exchange-offer-closed",
    "visit-already-asked",
    "visit-not-possible"
  })
  @Operation(
      summary = "Ask for a visit",
      description =
          "By a participant for themselves, or by the programme team for one; one request for an"
              + " offer at a time. One for a full date waits for a place.")
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = AskForVisit.class),
              examples =
                  @ExampleObject(
                      name = "a visitor",
                      value =
                          """
                          {"dateId": "0199f0a0-0000-7000-8000-000000000003",
                           "words": "We are about to take our buses back in house.",
                           "participantId": "0199f0a0-0000-7000-8000-000000000004"}
                          """)))
  @APIResponse(
      responseCode = "201",
      description = "The request; its address is in Location.",
      content = @Content(schema = @Schema(implementation = VisitView.class)))
  public Uni<RestResponse<VisitView>> askForVisit(
      @PathParam("exchangeOfferId") UUID offerId, @NotNull @Valid AskForVisit request) {
    return asking
        .ask(
            offerId,
            access.all() ? null : access.person(),
            request.participantId(),
            request.dateId(),
            request.words())
        .map(
            visit ->
                Answers.created(
                    "/api/v1/visit-requests/" + visit.request().id(), VisitView.of(visit)));
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "List who would visit",
      description =
          "Oldest first, with what became of each; for the host and the programme team. The host"
              + " sees those that wait for an answer and what was answered.")
  public Uni<Page<VisitView>> listVisitRequests(
      @PathParam("exchangeOfferId") UUID offerId,
      @BeanParam PageRequest page,
      @Parameter(description = "Part of the visitor's name.") @QueryParam("search") @Size(max = 100)
          @Nullable String search) {
    return list.ofOffer(offerId, access.all(), search, page);
  }

  @GET
  @Operation(hidden = true)
  public RestMulti<byte[]> listVisitRequests(
      @PathParam("exchangeOfferId") UUID offerId,
      @Context HttpHeaders headers,
      @QueryParam("search") @Size(max = 100) @Nullable String search) {
    boolean team = access.all();
    return whole.stream(
        headers, VisitView.class, batch -> list.ofOffer(offerId, team, search, batch));
  }
}
