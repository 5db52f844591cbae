package org.ignite.sessions.exchanges.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ignite.platform.access.Access;
import org.ignite.platform.access.Refuses;
import org.ignite.platform.pages.Page;
import org.ignite.platform.pages.PageRequest;
import org.ignite.platform.pages.WholeList;
import org.ignite.platform.patch.MergePatch;
import org.ignite.platform.versions.ExpectedVersion;
import org.ignite.sessions.exchanges.OfferPublishing;
import org.ignite.sessions.exchanges.VisitHolding;
import org.jboss.resteasy.reactive.RestMulti;
import org.jspecify.annotations.Nullable;

/** One offer, and what its visitors learnt. */
@Path("/api/v1/exchange-offers/{exchangeOfferId}")
@Tag(name = "Exchanges")
public class ExchangeOfferResource {

  private final OfferPublishing publishing;
  private final VisitHolding holding;
  private final OfferList list;
  private final NoteList notes;
  private final WholeList whole;
  private final MergePatch patches;
  private final Access access;

  ExchangeOfferResource(
      OfferPublishing publishing,
      VisitHolding holding,
      OfferList list,
      NoteList notes,
      WholeList whole,
      MergePatch patches,
      Access access) {
    this.publishing = publishing;
    this.holding = holding;
    this.list = list;
    this.notes = notes;
    this.whole = whole;
    this.patches = patches;
    this.access = access;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Read an exchange offer",
      description = "Where to come to is shown to accepted visitors, the host and the team.")
  public Uni<OfferView> readExchangeOffer(@PathParam("exchangeOfferId") UUID offerId) {
    return list.read(access.all() ? null : access.person(), offerId);
  }

  @PATCH
  @Consumes(MergePatch.MEDIA_TYPE)
  @Produces(MediaType.APPLICATION_JSON)
  @Refuses({
    "exchange-offer-withdrawn",
    "places-below-visitors",
    "date-asked-for",
    "visits-agreed",
    "outside-season",
    "cohort-not-known"
  })
  @Operation(
      summary = "Change an exchange offer",
      description =
          "By the host, or the programme team for them: what a visitor would see, where, how many,"
              + " when, and whether it takes requests. Sessions that visits have become stay as"
              + " they are.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = ChangeOffer.class)))
  public Uni<OfferView> changeExchangeOffer(
      @PathParam("exchangeOfferId") UUID offerId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      JsonNode patch) {
    return publishing
        .change(
            offerId,
            ExpectedVersion.of(ifMatch),
            details -> patches.apply(ChangeOffer.of(details), patch).details())
        .map(OfferView::of);
  }

  @PUT
  @Path("/facilitator")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Refuses({"exchange-offer-withdrawn", "not-a-facilitator", "outside-season", "double-booked"})
  @Operation(
      summary = "Say who holds an offer's visits",
      description =
          "By the programme team. Visits that are accepted already become sessions at once, later"
              + " ones when they are accepted. Sessions that are there stay with whom they have.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = AppointFacilitator.class)))
  public Uni<OfferView> appointExchangeFacilitator(
      @PathParam("exchangeOfferId") UUID offerId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid AppointFacilitator request) {
    return holding
        .heldBy(offerId, ExpectedVersion.of(ifMatch), request.facilitatorId())
        .map(OfferView::of);
  }

  @GET
  @Path("/notes")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "List what visitors learnt",
      description =
          "Those notes that their writers let the caller read, one's own included; in the order in"
              + " which the visits were asked for.")
  public Uni<Page<SharedNote>> listLearningNotes(
      @PathParam("exchangeOfferId") UUID offerId, @BeanParam PageRequest page) {
    return notes.page(offerId, access.all() ? null : access.person(), page);
  }

  @GET
  @Path("/notes")
  @Operation(hidden = true)
  public RestMulti<byte[]> listLearningNotes(
      @PathParam("exchangeOfferId") UUID offerId, @Context HttpHeaders headers) {
    UUID viewer = access.all() ? null : access.person();
    return whole.stream(headers, SharedNote.class, batch -> notes.page(offerId, viewer, batch));
  }
}
