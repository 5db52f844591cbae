package org.ignite.sessions.invitations.http;

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
import java.util.List;
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
import org.ignite.platform.idempotency.Idempotent;
import org.ignite.platform.pages.Page;
import org.ignite.platform.pages.PageRequest;
import org.ignite.platform.pages.WholeList;
import org.ignite.sessions.invitations.AttendanceTaking;
import org.ignite.sessions.invitations.AttendanceTotals;
import org.ignite.sessions.invitations.InvitationsSent;
import org.ignite.sessions.invitations.Recording;
import org.ignite.sessions.invitations.TeamInviting;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The invitations to one session. */
@Path("/api/v1/sessions/{sessionId}")
@Tag(
    name = "Invitations",
    description = "Who is asked to a session, what they answer, whether they were there.")
public class SessionInvitationResource {

  private final TeamInviting inviting;
  private final AttendanceTaking attendance;
  private final InvitationList list;
  private final WholeList whole;
  private final Access access;

  SessionInvitationResource(
      TeamInviting inviting,
      AttendanceTaking attendance,
      InvitationList list,
      WholeList whole,
      Access access) {
    this.inviting = inviting;
    this.attendance = attendance;
    this.list = list;
    this.whole = whole;
    this.access = access;
  }

  @POST
  @Path("/invitations")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Idempotent
  @Refuses({
    "session-cancelled",
    "session-draft",
    "cannot-be-invited",
    "outside-audience",
    "meeting-of-another-set",
    "over-commitment"
  })
  @Operation(
      summary = "Invite to a session",
      description =
          "The whole cohort, which is everybody confirmed or active in it now, a learning set of"
              + " it, or some people, as the kind of the session allows: a diagnostic is for one, a"
              + " set meeting for one set. Each is invited, and written to, once: a repeat invites"
              + " those who have joined since.")
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = InviteToSession.class),
              examples = @ExampleObject(name = "everybody", value = "{\"cohort\": true}")))
  @APIResponse(
      responseCode = "200",
      description = "How many were invited now, and how many had been before.",
      content = @Content(schema = @Schema(implementation = InvitationsSent.class)))
  public Uni<RestResponse<InvitationsSent>> inviteToSession(
      @PathParam("sessionId") UUID sessionId, @NotNull @Valid InviteToSession request) {
    return invited(sessionId, request.checked()).map(RestResponse::ok);
  }

  private Uni<InvitationsSent> invited(UUID sessionId, InviteToSession request) {
    UUID set = request.learningSetId();
    List<UUID> chosen = request.participantIds();
    if (set != null) {
      return inviting.inviteSet(sessionId, set);
    }
    return chosen == null ? inviting.inviteCohort(sessionId) : inviting.invite(sessionId, chosen);
  }

  @GET
  @Path("/invitations")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "List those invited to a session",
      description =
          "For the facilitator and the programme team. Under the Chatham House Rule the team is not"
              + " shown who attended, nor, once the session has begun, who had said yes.")
  public Uni<Page<InvitedPerson>> listInvitations(
      @PathParam("sessionId") UUID sessionId,
      @BeanParam PageRequest page,
      @Parameter(description = "Part of the name.") @QueryParam("search") @Size(max = 100)
          @Nullable String search) {
    return list.invited(sessionId, !access.all(), search, page);
  }

  @GET
  @Path("/invitations")
  @Operation(hidden = true)
  public RestMulti<byte[]> listInvitations(
      @PathParam("sessionId") UUID sessionId,
      @Context HttpHeaders headers,
      @QueryParam("search") @Size(max = 100) @Nullable String search) {
    boolean holds = !access.all();
    return whole.stream(
        headers, InvitedPerson.class, batch -> list.invited(sessionId, holds, search, batch));
  }

  @POST
  @Path("/attendance")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Idempotent
  @Refuses({"session-cancelled", "attendance-too-early", "not-invited", "correction-needs-reason"})
  @Operation(
      summary = "Record who was at a session",
      description =
          "By the facilitator, from an hour before the start on. All that is said is recorded, or"
              + " nothing; who is named nowhere stays as they were.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = RecordMeeting.class)))
  @APIResponse(
      responseCode = "200",
      description = "How many of those invited were there.",
      content = @Content(schema = @Schema(implementation = AttendanceTotals.class)))
  public Uni<RestResponse<AttendanceTotals>> recordMeeting(
      @PathParam("sessionId") UUID sessionId, @NotNull @Valid RecordMeeting request) {
    return attendance
        .record(sessionId, request.meeting(), new Recording(access.person(), request.reason()))
        .map(RestResponse::ok);
  }
}
