package org.ignite.sessions.guests.http;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ignite.platform.access.Access;
import org.ignite.platform.access.Refuses;
import org.ignite.platform.idempotency.Idempotent;
import org.ignite.sessions.guests.GuestInviting;
import org.ignite.sessions.guests.InvitedGuest;
import org.jboss.resteasy.reactive.RestResponse;

/** One guest. */
@Path("/api/v1/guests/{guestId}")
@Tag(name = "Guests")
public class GuestResource {

  private final GuestInviting inviting;
  private final Access access;
  private final Clock clock;

  GuestResource(GuestInviting inviting, Access access, Clock clock) {
    this.inviting = inviting;
    this.access = access;
    this.clock = clock;
  }

  @POST
  @Path("/revoke")
  @Produces(MediaType.APPLICATION_JSON)
  @Idempotent
  @Refuses("guest-revoked")
  @Operation(
      summary = "Revoke a guest's invitation",
      description =
          "The link opens nothing from now on, and a letter that has not left stays here. No letter"
              + " tells the guest: whoever revokes it does.")
  @APIResponse(
      responseCode = "200",
      description = "The guest, no longer invited.",
      content = @Content(schema = @Schema(implementation = GuestView.class)))
  public Uni<RestResponse<GuestView>> revokeGuest(@PathParam("guestId") UUID guestId) {
    return inviting.revoke(guestId).map(this::shown);
  }

  @POST
  @Path("/resend")
  @Produces(MediaType.APPLICATION_JSON)
  @Idempotent
  @Refuses({"guest-revoked", "guest-forgotten", "session-cancelled", "session-over"})
  @Operation(
      summary = "Write to a guest again",
      description = "With another link; those in earlier letters do not hold any more.")
  @APIResponse(
      responseCode = "200",
      description = "The letter is on its way.",
      content = @Content(schema = @Schema(implementation = GuestView.class)))
  public Uni<RestResponse<GuestView>> resendGuestInvitation(@PathParam("guestId") UUID guestId) {
    return inviting.resend(guestId).map(this::shown);
  }

  private RestResponse<GuestView> shown(InvitedGuest invited) {
    return RestResponse.ok(GuestView.of(invited, !access.all(), clock.instant()));
  }
}
