package org.ignite.participants.consents.http;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ignite.participants.consents.Consenting;
import org.ignite.platform.access.Refuses;
import org.ignite.platform.idempotency.Idempotent;
import org.ignite.platform.pages.Cursor;
import org.ignite.platform.pages.Page;
import org.ignite.platform.pages.PageRequest;
import org.ignite.platform.pages.Rows;
import org.ignite.platform.pages.WholeList;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/participants/{participantId}/consents")
@Tag(name = "Consents", description = "What participants have agreed to, and can take back.")
public class ConsentResource {

  private static final String PAGE =
      """
      select * from consent where participant_id = $1 and ($2::uuid is null or id > $2)
      order by id limit $3
      """;

  private final Consenting consenting;
  private final Pool database;
  private final WholeList whole;

  ConsentResource(Consenting consenting, Pool database, WholeList whole) {
    this.consenting = consenting;
    this.database = database;
    this.whole = whole;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "List a participant's consents",
      description = "Oldest first, those that were withdrawn included.")
  public Uni<Page<ConsentView>> listConsents(
      @PathParam("participantId") UUID participantId, @BeanParam PageRequest page) {
    return database
        .preparedQuery(PAGE)
        .execute(Tuple.of(participantId, page.afterId(), page.limit() + 1))
        .map(rows -> Rows.page(rows, page, ConsentView::of, last -> Cursor.of(last.id())));
  }

  @GET
  @Operation(hidden = true)
  public RestMulti<byte[]> listConsents(
      @PathParam("participantId") UUID participantId, @Context HttpHeaders headers) {
    return whole.stream(headers, ConsentView.class, batch -> listConsents(participantId, batch));
  }

  @POST
  @Produces(MediaType.APPLICATION_JSON)
  @Idempotent
  @Refuses("consent-given")
  @Operation(
      summary = "Give a consent",
      description =
          "By the participant alone: nobody consents for another. To the present words only.")
  @APIResponse(
      responseCode = "201",
      description = "It is given.",
      content = @Content(schema = @Schema(implementation = ConsentView.class)))
  public Uni<RestResponse<ConsentView>> giveConsent(
      @PathParam("participantId") UUID participantId, @Valid @NotNull GiveConsent request) {
    return consenting
        .give(participantId, request.purpose(), request.textVersion())
        .map(consent -> RestResponse.status(RestResponse.Status.CREATED, ConsentView.of(consent)));
  }

  @POST
  @Path("/{consentId}/withdraw")
  @Produces(MediaType.APPLICATION_JSON)
  @Idempotent
  @Refuses("consent-withdrawn")
  @Operation(
      summary = "Withdraw a consent",
      description = "From now on; by the participant, or by the programme team at their word.")
  public Uni<RestResponse<ConsentView>> withdrawConsent(
      @PathParam("participantId") UUID participantId, @PathParam("consentId") UUID consentId) {
    return consenting
        .withdraw(participantId, consentId)
        .map(consent -> RestResponse.ok(ConsentView.of(consent)));
  }
}
