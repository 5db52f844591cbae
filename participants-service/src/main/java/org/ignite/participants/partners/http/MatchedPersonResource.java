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
import org.ignite.platform.access.Access;
import org.ignite.platform.access.Refuses;
import org.ignite.platform.pages.Page;
import org.ignite.platform.pages.PageRequest;
import org.ignite.platform.pages.WholeList;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/partners/{partnerId}/people")
@Tag(name = "Partners")
public class MatchedPersonResource {

  private final Matching matching;
  private final MatchedPersonList list;
  private final WholeList whole;
  private final Access access;

  MatchedPersonResource(Matching matching, MatchedPersonList list, WholeList whole, Access access) {
    this.matching = matching;
    this.list = list;
    this.whole = whole;
    this.access = access;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "List the people whom a partner knows by its own ids",
      description =
          "With ?externalId= exactly that one, and without it all of them: there is no other"
              + " filter, and nobody is found by name or mail address. A partner's machine reads"
              + " its own, and of them those whom it may see at present.")
  public Uni<Page<MatchedPersonView>> listMatchedPeople(
      @PathParam("partnerId") UUID partnerId,
      @BeanParam PageRequest page,
      @Parameter(description = "Exactly this id.", example = "HR-004711")
          @QueryParam("externalId")
          @ExternalId
          @Nullable String externalId) {
    return list.page(reader(), partnerId, externalId, page);
  }

  @GET
  @Operation(hidden = true)
  public RestMulti<byte[]> listMatchedPeople(
      @PathParam("partnerId") UUID partnerId,
      @Context HttpHeaders headers,
      @QueryParam("externalId") @ExternalId @Nullable String externalId) {
    String client = reader();
    return whole.stream(
        headers, MatchedPersonView.class, batch -> list.page(client, partnerId, externalId, batch));
  }

  @PUT
  @Path("/{personId}")
  @Produces(MediaType.APPLICATION_JSON)
  @Refuses({"external-id-taken", "external-id-differs"})
  @Operation(
      summary = "Give a person the partner's own id",
      description =
          "By the programme team, or by the partner's machine for somebody whom it may see. One id"
              + " a person, one person an id: an id is changed by deleting the old one first. Twice"
              + " is once.")
  @APIResponse(
      responseCode = "201",
      description = "It is given.",
      content = @Content(schema = @Schema(implementation = MatchedPersonView.class)))
  @APIResponse(
      responseCode = "200",
      description = "It was given before.",
      content = @Content(schema = @Schema(implementation = MatchedPersonView.class)))
  public Uni<RestResponse<MatchedPersonView>> matchPerson(
      @PathParam("partnerId") UUID partnerId,
      @PathParam("personId") UUID personId,
      @Valid @NotNull MatchByExternalId request) {
    return matching
        .matchPerson(partnerId, personId, request.externalId())
        .map(
            isNew ->
                RestResponse.status(
                    isNew ? RestResponse.Status.CREATED : RestResponse.Status.OK,
                    new MatchedPersonView(request.externalId(), personId)));
  }

  @DELETE
  @Path("/{personId}")
  @Operation(
      summary = "Forget the partner's own id of a person",
      description = "It is free for another person then.")
  @APIResponse(responseCode = "204", description = "There is no such id (any more).")
  public Uni<RestResponse<Void>> unmatchPerson(
      @PathParam("partnerId") UUID partnerId, @PathParam("personId") UUID personId) {
    return matching.unmatchPerson(partnerId, personId).replaceWith(RestResponse.noContent());
  }

  /** The machine that reads; null for the programme team, who see all. */
  private @Nullable String reader() {
    return access.all() ? null : access.caller().machineClient();
  }
}
