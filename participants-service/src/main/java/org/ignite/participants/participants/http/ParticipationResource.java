package org.ignite.participants.participants.http;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ignite.participants.participants.Participant;
import org.ignite.participants.participants.Participation;
import org.ignite.platform.access.Access;
import org.ignite.platform.access.Refuses;
import org.ignite.platform.idempotency.Idempotent;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/participants/{participantId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Participants")
public class ParticipationResource {

  private final Participation participation;
  private final ParticipantList list;
  private final PartnerParticipantList forPartners;
  private final ParticipantReading reading;
  private final Access access;

  ParticipationResource(
      Participation participation,
      ParticipantList list,
      PartnerParticipantList forPartners,
      ParticipantReading reading,
      Access access) {
    this.participation = participation;
    this.list = list;
    this.forPartners = forPartners;
    this.reading = reading;
    this.access = access;
  }

  @GET
  @Operation(summary = "Read a participant")
  public Uni<SeenParticipant> readParticipant(@PathParam("participantId") UUID participantId) {
    return access.caller().machine()
        ? forPartners.read(access.caller().machineClient(), participantId).map(seen -> seen)
        : list.read(participantId).map(seen -> seen);
  }

  @POST
  @Path("/offer")
  @Idempotent
  @Refuses({"wrong-state", "cohort-full", "cohort-closed"})
  @Operation(
      summary = "Offer a place",
      description = "While the cohort recruits or runs and has one, to somebody who has applied.")
  public Uni<RestResponse<ParticipantView>> offerPlace(
      @PathParam("participantId") UUID participantId) {
    return shown(participation.offer(participantId));
  }

  @POST
  @Path("/commitment")
  @Idempotent
  @Refuses("wrong-state")
  @Operation(
      summary = "Sign the commitment",
      description =
          "By the participant, or by the programme team for a signature on paper. Twice is once.")
  public Uni<RestResponse<ParticipantView>> signCommitment(
      @PathParam("participantId") UUID participantId, @Valid @NotNull SignCommitment request) {
    return shown(participation.sign(participantId, request.name()));
  }

  @POST
  @Path("/confirm")
  @Idempotent
  @Refuses({"wrong-state", "commitment-not-signed"})
  @Operation(
      summary = "Confirm a place",
      description =
          "Only with the commitment signed. Their account and the invitation by mail follow by"
              + " themselves.")
  public Uni<RestResponse<ParticipantView>> confirmPlace(
      @PathParam("participantId") UUID participantId) {
    return shown(participation.confirm(participantId));
  }

  @POST
  @Path("/activate")
  @Idempotent
  @Refuses("wrong-state")
  @Operation(summary = "Activate a participant", description = "The season has begun for them.")
  public Uni<RestResponse<ParticipantView>> activateParticipant(
      @PathParam("participantId") UUID participantId) {
    return shown(participation.activate(participantId));
  }

  @POST
  @Path("/complete")
  @Idempotent
  @Refuses("wrong-state")
  @Operation(
      summary = "Complete a participation",
      description = "They have been through the season.")
  public Uni<RestResponse<ParticipantView>> completeParticipant(
      @PathParam("participantId") UUID participantId) {
    return shown(participation.complete(participantId));
  }

  @POST
  @Path("/withdraw")
  @Idempotent
  @Refuses("wrong-state")
  @Operation(
      summary = "Withdraw a participant",
      description = "They leave before the end; the place is free again.")
  public Uni<RestResponse<ParticipantView>> withdrawParticipant(
      @PathParam("participantId") UUID participantId, @Valid @NotNull Withdraw request) {
    return shown(participation.withdraw(participantId, request.reason()));
  }

  private Uni<RestResponse<ParticipantView>> shown(Uni<Participant> changed) {
    return changed.chain(reading::shown).map(RestResponse::ok);
  }
}
