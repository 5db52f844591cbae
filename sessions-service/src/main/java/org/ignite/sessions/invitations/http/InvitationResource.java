package org.ignite.sessions.invitations.http;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ignite.platform.access.Access;
import org.ignite.platform.access.Refuses;
import org.ignite.platform.idempotency.Idempotent;
import org.ignite.platform.versions.ExpectedVersion;
import org.ignite.sessions.invitations.AttendanceTaking;
import org.ignite.sessions.invitations.Invitation;
import org.ignite.sessions.invitations.Recording;
import org.ignite.sessions.invitations.Replying;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** One invitation: the invited replies, the facilitator records. */
@Path("/api/v1/invitations/{invitationId}")
@Tag(name = "Invitations")
public class InvitationResource {

  private final Replying replying;
  private final AttendanceTaking attendance;
  private final InvitationList list;
  private final Access access;

  InvitationResource(
      Replying replying, AttendanceTaking attendance, InvitationList list, Access access) {
    this.replying = replying;
    this.attendance = attendance;
    this.list = list;
    this.access = access;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Read an invitation",
      description =
          "For the invited, their assistant and the facilitator. Not for the programme team: its"
              + " ETag alone would say that attendance was recorded.")
  public Uni<InvitationView> readInvitation(@PathParam("invitationId") UUID invitationId) {
    return list.read(invitationId, access.person());
  }

  @POST
  @Path("/reply")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Idempotent
  @Refuses({
    "session-cancelled",
    "session-draft",
    "session-over",
    "invitation-withdrawn",
    "double-booked"
  })
  @Operation(
      summary = "Reply to an invitation",
      description =
          "A yes takes a seat, or a place on the waiting list where none is free; a yes to a seat"
              + " that is kept for them takes it. No and tentative give it up. It can be changed"
              + " until the session ends, by the invited or the assistant to whom they have"
              + " delegated replies.")
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = ReplyToInvitation.class),
              examples =
                  @ExampleObject(
                      name = "yes",
                      value = "{\"reply\": \"yes\", \"note\": \"Arriving at eleven.\"}")))
  @APIResponse(
      responseCode = "200",
      description = "The invitation with the reply.",
      content = @Content(schema = @Schema(implementation = InvitationView.class)))
  public Uni<RestResponse<InvitationView>> replyToInvitation(
      @PathParam("invitationId") UUID invitationId, @NotNull @Valid ReplyToInvitation request) {
    return replying
        .reply(invitationId, request.answer(), request.note(), access.person())
        .map(this::shown)
        .map(RestResponse::ok);
  }

  private InvitationView shown(Invitation invitation) {
    return invitation.personId().equals(access.person())
        ? InvitationView.of(invitation)
        : InvitationView.forAssistant(invitation);
  }

  @PUT
  @Path("/attendance")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Refuses({"session-cancelled", "attendance-too-early", "not-invited", "correction-needs-reason"})
  @Operation(
      summary = "Record whether somebody was there",
      description = "By the facilitator, from an hour before the start on.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = RecordAttendance.class)))
  public Uni<InvitationView> recordAttendance(
      @PathParam("invitationId") UUID invitationId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid RecordAttendance request) {
    return attendance
        .record(
            invitationId,
            ExpectedVersion.of(ifMatch),
            request.seen(),
            new Recording(access.person(), request.reason()))
        .map(InvitationView::of);
  }
}
