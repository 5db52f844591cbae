package org.ignite.sessions.exchanges.http;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ignite.platform.access.Access;
import org.ignite.platform.access.Refuses;
import org.ignite.platform.idempotency.Idempotent;
import org.ignite.platform.versions.ExpectedVersion;
import org.ignite.sessions.exchanges.NoteKeeping;
import org.ignite.sessions.exchanges.VisitAsking;
import org.ignite.sessions.exchanges.VisitDeciding;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** One request: the host answers it, the visitor may withdraw it and writes what they learnt. */
@Path("/api/v1/visit-requests/{visitRequestId}")
@Tag(name = "Exchanges")
public class VisitRequestResource {

  private final VisitAsking asking;
  private final VisitDeciding deciding;
  private final NoteKeeping notes;
  private final VisitList list;
  private final Access access;

  VisitRequestResource(
      VisitAsking asking,
      VisitDeciding deciding,
      NoteKeeping notes,
      VisitList list,
      Access access) {
    this.asking = asking;
    this.deciding = deciding;
    this.notes = notes;
    this.list = list;
    this.access = access;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Read a visit request",
      description = "For the visitor, the host and the programme team.")
  public Uni<VisitView> readVisitRequest(@PathParam("visitRequestId") UUID requestId) {
    return list.read(requestId, access.all());
  }

  @POST
  @Path("/accept")
  @Produces(MediaType.APPLICATION_JSON)
  @Idempotent
  @Refuses({
    "visit-request-decided",
    "exchange-offer-closed",
    "visit-not-possible",
    "exchange-full",
    "others-wait",
    "outside-season",
    "not-a-facilitator",
    "session-cancelled",
    "double-booked"
  })
  @Operation(
      summary = "Accept a visitor",
      description =
          "By the host, or the programme team for them. The visit is a session from then on, or"
              + " once the programme team has said who holds it. Nobody visits twice before"
              + " everybody wanting to had one; who waits is not said.")
  @APIResponse(
      responseCode = "200",
      description = "The accepted request.",
      content = @Content(schema = @Schema(implementation = VisitView.class)))
  public Uni<RestResponse<VisitView>> acceptVisitRequest(
      @PathParam("visitRequestId") UUID requestId) {
    return deciding
        .accept(requestId, !access.all())
        .map(visit -> RestResponse.ok(VisitView.of(visit)));
  }

  @POST
  @Path("/decline")
  @Produces(MediaType.APPLICATION_JSON)
  @Idempotent
  @Refuses({"visit-request-decided", "visit-begun"})
  @Operation(
      summary = "Decline a visitor",
      description = "Also one who was accepted, until the visit begins.")
  @APIResponse(
      responseCode = "200",
      description = "The declined request.",
      content = @Content(schema = @Schema(implementation = VisitView.class)))
  public Uni<RestResponse<VisitView>> declineVisitRequest(
      @PathParam("visitRequestId") UUID requestId) {
    return deciding.decline(requestId).map(visit -> RestResponse.ok(VisitView.of(visit)));
  }

  @POST
  @Path("/withdraw")
  @Produces(MediaType.APPLICATION_JSON)
  @Idempotent
  @Refuses({"visit-request-decided", "visit-begun"})
  @Operation(
      summary = "Withdraw a visit request",
      description =
          "By the visitor, or the programme team for them; also an accepted one, until the visit"
              + " begins. Its place is free again.")
  @APIResponse(
      responseCode = "200",
      description = "The withdrawn request.",
      content = @Content(schema = @Schema(implementation = VisitView.class)))
  public Uni<RestResponse<VisitView>> withdrawVisitRequest(
      @PathParam("visitRequestId") UUID requestId) {
    return asking.withdraw(requestId).map(visit -> RestResponse.ok(VisitView.of(visit)));
  }

  @GET
  @Path("/note")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Read my learning note",
      description = "Empty while nothing is written. Others find it with the offer, if they may.")
  public Uni<NoteView> readLearningNote(@PathParam("visitRequestId") UUID requestId) {
    return notes.read(requestId).map(NoteView::of);
  }

  @PUT
  @Path("/note")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Refuses({"visit-not-over", "names-somebody"})
  @Operation(
      summary = "Write my learning note",
      description =
          "By the visitor alone, after the visit; it replaces what was written before. Who reads it"
              + " is the visitor's choice, and can be changed. One for the cohort that names people"
              + " or organisations of the programme comes back with the problem names-somebody, as"
              + " with insights.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = WriteNote.class)))
  public Uni<NoteView> writeLearningNote(
      @PathParam("visitRequestId") UUID requestId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid WriteNote request) {
    return notes
        .write(
            requestId,
            ExpectedVersion.of(ifMatch),
            request.text(),
            request.shownTo(),
            request.ordinary())
        .map(NoteView::of);
  }

  @DELETE
  @Path("/note")
  @Operation(
      summary = "Take my learning note back",
      description = "At once and for good, whatever it says: needs no If-Match. Twice is once.")
  @APIResponse(responseCode = "204", description = "It is gone.")
  public Uni<RestResponse<Void>> withdrawLearningNote(@PathParam("visitRequestId") UUID requestId) {
    return notes.withdraw(requestId).replaceWith(RestResponse.noContent());
  }
}
