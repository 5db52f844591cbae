package org.ignite.participants.participants.http;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ignite.participants.participants.Participant;
import org.ignite.participants.participants.Places;
import org.ignite.platform.access.Refuses;
import org.ignite.platform.idempotency.Idempotent;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/participants/{participantId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Participants")
public class PlaceResource {

  private final Places places;
  private final ParticipantReading reading;

  PlaceResource(Places places, ParticipantReading reading) {
    this.places = places;
    this.reading = reading;
  }

  @POST
  @Path("/wait")
  @Idempotent
  @Refuses("wrong-state")
  @Operation(
      summary = "Put an applicant on the waiting list",
      description = "Behind whoever waits already. They are told by mail.")
  public Uni<RestResponse<ParticipantView>> waitForPlace(
      @PathParam("participantId") UUID participantId, @Valid @Nullable HeldMail request) {
    return shown(places.await(participantId, HeldMail.asked(request)));
  }

  @POST
  @Path("/offer")
  @Idempotent
  @Refuses({"wrong-state", "cohort-full", "cohort-closed"})
  @Operation(
      summary = "Offer a place",
      description =
          "While the cohort has one, to somebody who has applied or waits. They get a letter with a"
              + " page of their own, on which they sign or decline; they are reminded once, and the"
              + " offer lapses when it is not answered in time.")
  public Uni<RestResponse<ParticipantView>> offerPlace(
      @PathParam("participantId") UUID participantId, @Valid @Nullable OfferPlace request) {
    OfferPlace offer = request == null ? OfferPlace.PLAIN : request;
    return shown(
        places.offer(participantId, offer.days(), offer.beyondCapacity(), offer.holdMail()));
  }

  @POST
  @Path("/decline")
  @Idempotent
  @Refuses("wrong-state")
  @Operation(
      summary = "Decline an offer",
      description = "By the participant, or by the programme team at their word.")
  public Uni<RestResponse<ParticipantView>> declinePlace(
      @PathParam("participantId") UUID participantId) {
    return shown(places.decline(participantId));
  }

  @POST
  @Path("/commitment")
  @Idempotent
  @Refuses({"wrong-state", "offer-expired", "commitment-changed"})
  @Operation(
      summary = "Sign the commitment",
      description =
          "Accepts the offer. By the participant, or by the programme team for a signature on"
              + " paper. Twice is once.")
  public Uni<RestResponse<ParticipantView>> signCommitment(
      @PathParam("participantId") UUID participantId, @Valid @NotNull SignCommitment request) {
    return shown(places.sign(participantId, request.name(), request.commitmentVersion()));
  }

  @POST
  @Path("/confirm")
  @Idempotent
  @Refuses({"wrong-state", "commitment-not-signed", "cohort-full", "cohort-closed"})
  @Operation(
      summary = "Confirm a place",
      description =
          "Only with the commitment signed, and while the cohort has a place: of two who ask for"
              + " the last one at the same moment, one gets it, and the other is told how to go on"
              + " the waiting list. Their account and the invitation by mail follow by themselves.")
  public Uni<RestResponse<ParticipantView>> confirmPlace(
      @PathParam("participantId") UUID participantId, @Valid @Nullable HeldMail request) {
    return shown(places.confirm(participantId, HeldMail.asked(request)));
  }

  private Uni<RestResponse<ParticipantView>> shown(Uni<Participant> changed) {
    return changed.chain(reading::shown).map(RestResponse::ok);
  }
}
