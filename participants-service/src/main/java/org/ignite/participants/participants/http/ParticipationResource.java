package org.ignite.participants.participants.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ignite.participants.participants.Office;
import org.ignite.participants.participants.Participant;
import org.ignite.participants.participants.ParticipantProfile;
import org.ignite.participants.participants.Participation;
import org.ignite.platform.access.Access;
import org.ignite.platform.access.Refuses;
import org.ignite.platform.idempotency.Idempotent;
import org.ignite.platform.patch.MergePatch;
import org.ignite.platform.versions.ExpectedVersion;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/participants/{participantId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Participants")
public class ParticipationResource {

  private final Participation participation;
  private final Office office;
  private final ParticipantList list;
  private final PartnerParticipantList forPartners;
  private final ParticipantReading reading;
  private final MergePatch patches;
  private final Access access;

  ParticipationResource(
      Participation participation,
      Office office,
      ParticipantList list,
      PartnerParticipantList forPartners,
      ParticipantReading reading,
      MergePatch patches,
      Access access) {
    this.participation = participation;
    this.office = office;
    this.list = list;
    this.forPartners = forPartners;
    this.reading = reading;
    this.patches = patches;
    this.access = access;
  }

  @GET
  @Operation(summary = "Read a participant")
  public Uni<SeenParticipant> readParticipant(@PathParam("participantId") UUID participantId) {
    return access.caller().machine()
        ? forPartners.read(access.caller().machineClient(), participantId).map(seen -> seen)
        : list.read(participantId).map(seen -> seen);
  }

  @GET
  @Path("/profile")
  @Operation(
      summary = "Read what a participant says of themselves",
      description = "And what of it peers see in the directory.")
  public Uni<ProfileView> readProfile(@PathParam("participantId") UUID participantId) {
    return office.profile(participantId).map(ProfileView::of);
  }

  @PATCH
  @Path("/profile")
  @Consumes(MergePatch.MEDIA_TYPE)
  @Operation(
      summary = "Change what a participant says of themselves",
      description = "By themselves, or by the programme team at their word.")
  @RequestBody(
      content =
          @Content(
              mediaType = MergePatch.MEDIA_TYPE,
              schema = @Schema(implementation = ParticipantProfile.class),
              examples =
                  @ExampleObject(
                      name = "interests",
                      value =
                          "{\"interests\": [\"empathy-and-generosity\"], \"shown\":"
                              + " [\"interests\"]}")))
  public Uni<ProfileView> changeProfile(
      @PathParam("participantId") UUID participantId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      JsonNode patch) {
    return office
        .describe(
            participantId, ExpectedVersion.of(ifMatch), profile -> patches.apply(profile, patch))
        .map(ProfileView::of);
  }

  @GET
  @Path("/application")
  @Operation(
      summary = "Read an application",
      description = "What somebody wrote when they applied, and who can speak for them.")
  public Uni<ApplicationView> readApplication(@PathParam("participantId") UUID participantId) {
    return list.application(participantId);
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
      description = "They leave before the end; the place is free again. They are told by mail.")
  public Uni<RestResponse<ParticipantView>> withdrawParticipant(
      @PathParam("participantId") UUID participantId, @Valid @NotNull Withdraw request) {
    return shown(participation.withdraw(participantId, request.reason(), request.holdMail()));
  }

  @POST
  @Path("/replace")
  @Idempotent
  @Refuses({"wrong-state", "nobody-waits", "cohort-closed"})
  @Operation(
      summary = "Replace a participant from the waiting list",
      description =
          "They leave, and who has waited longest is offered the place: both or neither. Answers"
              + " with who was offered it.")
  public Uni<RestResponse<ParticipantView>> replaceParticipant(
      @PathParam("participantId") UUID participantId, @Valid @NotNull Withdraw request) {
    return shown(participation.replace(participantId, request.reason(), request.holdMail()));
  }

  @POST
  @Path("/defer")
  @Idempotent
  @Refuses({"wrong-state", "cohort-not-recruiting", "already-participating"})
  @Operation(
      summary = "Defer a participation to a later cohort",
      description = "Answers with their application there.")
  public Uni<RestResponse<ParticipantView>> deferParticipant(
      @PathParam("participantId") UUID participantId, @Valid @NotNull Defer request) {
    return shown(
        participation.defer(
            participantId, request.cohortId(), request.reason(), request.holdMail()));
  }

  @POST
  @Path("/undo")
  @Idempotent
  @Refuses({
    "nothing-to-undo",
    "undo-too-late",
    "already-told",
    "cohort-full",
    "cohort-closed",
    "wrong-state"
  })
  @Operation(
      summary = "Undo the programme team's last step",
      description =
          "Within an hour, and while nobody outside has been told: letters that have not left are"
              + " recalled with it. Of a replacement, undo the offer to the one who came first.")
  public Uni<RestResponse<ParticipantView>> undoStep(
      @PathParam("participantId") UUID participantId) {
    return shown(participation.undo(participantId));
  }

  private Uni<RestResponse<ParticipantView>> shown(Uni<Participant> changed) {
    return changed.chain(reading::shown).map(RestResponse::ok);
  }
}
