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
import org.ignite.sessions.exchanges.OfferPublishing;
import org.ignite.sessions.exchanges.OfferState;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/cohorts/{cohortId}/exchange-offers")
@Tag(
    name = "Exchanges",
    description =
        "A visitor spends time with a host. Nobody visits twice before everybody wanting to had"
            + " one.")
public class CohortOfferResource {

  private final OfferPublishing publishing;
  private final OfferList list;
  private final WholeList whole;
  private final Access access;

  CohortOfferResource(OfferPublishing publishing, OfferList list, WholeList whole, Access access) {
    this.publishing = publishing;
    this.list = list;
    this.whole = whole;
    this.access = access;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Idempotent
  @Refuses({"cohort-not-known", "outside-season", "not-taking-part"})
  @Operation(
      summary = "Offer a visit",
      description =
          "By a participant for the organisation that they lead, or by the programme team for a"
              + " participant or for a host outside the cohort, which is given by name.")
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = PublishOffer.class),
              examples =
                  @ExampleObject(
                      name = "department",
                      value =
                          """
                          {"hostName": "Department for Transport", "contactName": "Alex Morgan",
                           "description": "A day with the policy team that works on buses.",
                           "venue": "33 Horseferry Road, London", "places": 2,
                           "dates": [{"startsAt": "2026-11-12T10:00:00", "endsAt": "2026-11-12T16:00:00",
                                      "zone": "Europe/London"}]}
                          """)))
  @APIResponse(
      responseCode = "201",
      description = "The offer; its address is in Location.",
      content = @Content(schema = @Schema(implementation = OfferView.class)))
  public Uni<RestResponse<OfferView>> publishExchangeOffer(
      @PathParam("cohortId") UUID cohortId, @NotNull @Valid PublishOffer request) {
    return publishing
        .publish(cohortId, access.all() ? null : access.person(), request.host(), request.details())
        .map(
            hosted ->
                Answers.created(
                    "/api/v1/exchange-offers/" + hosted.offer().id(), OfferView.of(hosted)));
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "List the visits that are offered",
      description =
          "Newest first. The cohort sees those that are not withdrawn; a host sees their own, and"
              + " the programme team all, with how many visitors are accepted.")
  public Uni<Page<OfferView>> listExchangeOffers(
      @PathParam("cohortId") UUID cohortId,
      @BeanParam PageRequest page,
      @Parameter(description = "Those in this state alone.", example = "open") @QueryParam("state")
          @Nullable OfferState state,
      @Parameter(description = "Part of the host's name or of what a visitor would see.")
          @QueryParam("search")
          @Size(max = 100)
          @Nullable String search) {
    return list.page(access.all() ? null : access.person(), cohortId, state, search, page);
  }

  @GET
  @Operation(hidden = true)
  public RestMulti<byte[]> listExchangeOffers(
      @PathParam("cohortId") UUID cohortId,
      @Context HttpHeaders headers,
      @QueryParam("state") @Nullable OfferState state,
      @QueryParam("search") @Size(max = 100) @Nullable String search) {
    UUID viewer = access.all() ? null : access.person();
    return whole.stream(
        headers, OfferView.class, batch -> list.page(viewer, cohortId, state, search, batch));
  }
}
