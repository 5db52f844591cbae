package org.ignite.participants.partners.http;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
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
import org.ignite.participants.partners.ExternalId;
import org.ignite.participants.partners.Matching;
import org.ignite.platform.access.Refuses;
import org.ignite.platform.pages.Page;
import org.ignite.platform.pages.PageRequest;
import org.ignite.platform.pages.WholeList;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/partners/{partnerId}/organisations")
@Tag(name = "Partners")
public class MatchedOrganisationResource {

  private final Matching matching;
  private final MatchedOrganisationList list;
  private final WholeList whole;

  MatchedOrganisationResource(Matching matching, MatchedOrganisationList list, WholeList whole) {
    this.matching = matching;
    this.list = list;
    this.whole = whole;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "List the organisations that a partner knows by its own ids",
      description =
          "With ?externalId= exactly that one, and without it all of them: there is no other"
              + " filter. A partner's machine reads its own.")
  public Uni<Page<MatchedOrganisationView>> listMatchedOrganisations(
      @PathParam("partnerId") UUID partnerId,
      @BeanParam PageRequest page,
      @Parameter(description = "Exactly this id.", example = "HR-004711")
          @QueryParam("externalId")
          @ExternalId
          @Nullable String externalId) {
    return list.page(partnerId, externalId, page);
  }

  @GET
  @Operation(hidden = true)
  public RestMulti<byte[]> listMatchedOrganisations(
      @PathParam("partnerId") UUID partnerId,
      @Context HttpHeaders headers,
      @QueryParam("externalId") @ExternalId @Nullable String externalId) {
    return whole.stream(
        headers, MatchedOrganisationView.class, batch -> list.page(partnerId, externalId, batch));
  }

  @PUT
  @Path("/{organisationId}")
  @Produces(MediaType.APPLICATION_JSON)
  @Refuses({"external-id-taken", "external-id-differs"})
  @Operation(
      summary = "Give an organisation the partner's own id",
      description =
          "One id an organisation, one organisation an id: an id is changed by deleting the old one"
              + " first. Twice is once.")
  @APIResponse(
      responseCode = "201",
      description = "It is given.",
      content = @Content(schema = @Schema(implementation = MatchedOrganisationView.class)))
  @APIResponse(
      responseCode = "200",
      description = "It was given before.",
      content = @Content(schema = @Schema(implementation = MatchedOrganisationView.class)))
  public Uni<RestResponse<MatchedOrganisationView>> matchOrganisation(
      @PathParam("partnerId") UUID partnerId,
      @PathParam("organisationId") UUID organisationId,
      @Valid @NotNull MatchByExternalId request) {
    return matching
        .matchOrganisation(partnerId, organisationId, request.externalId())
        .map(
            isNew ->
                RestResponse.status(
                    isNew ? RestResponse.Status.CREATED : RestResponse.Status.OK,
                    new MatchedOrganisationView(request.externalId(), organisationId)));
  }

  @DELETE
  @Path("/{organisationId}")
  @Operation(
      summary = "Forget the partner's own id of an organisation",
      description = "It is free for another organisation then.")
  @APIResponse(responseCode = "204", description = "There is no such id (any more).")
  public Uni<RestResponse<Void>> unmatchOrganisation(
      @PathParam("partnerId") UUID partnerId, @PathParam("organisationId") UUID organisationId) {
    return matching
        .unmatchOrganisation(partnerId, organisationId)
        .replaceWith(RestResponse.noContent());
  }
}
