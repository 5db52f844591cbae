package org.ignite.sessions.guests.http;

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
import java.time.Clock;
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
import org.ignite.sessions.guests.GuestInviting;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The guests of one session. */
@Path("/api/v1/sessions/{guestSessionId}/guests")
@Tag(
    name = "Guests",
    description = "People who take part in one session without an account, by a link.")
public class SessionGuestResource {

  private final GuestInviting inviting;
  private final GuestList list;
  private final WholeList whole;
  private final Access access;
  private final Clock clock;

  SessionGuestResource(
      GuestInviting inviting, GuestList list, WholeList whole, Access access, Clock clock) {
    this.inviting = inviting;
    this.list = list;
    this.whole = whole;
    this.access = access;
    this.clock = clock;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Idempotent
  @Refuses({
    "session-cancelled",
    "session-over",
    "already-guest",
    "guests-full",
    "set-takes-no-guests"
  })
  @Operation(
      summary = "Invite a guest",
      description =
          "To this session alone, by the programme team, the facilitator or, for a place session,"
              + " the participant in whose place it is: who alone is invited to it, or whose"
              + " proposal it was. They get a letter with a link of their own, which opens a page"
              + " that says what, when, where and under which rule, until a day after the session's"
              + " end. A guest takes no seat. Name and address are erased 30 days"
              + " after the session, or at the guest's wish.")
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = InviteGuest.class),
              examples =
                  @ExampleObject(
                      name = "leader",
                      value =
                          "{\"name\": \"Councillor Jo Marsh\", \"email\":"
                              + " \"jo.marsh@example.org\"}")))
  @APIResponse(
      responseCode = "201",
      description = "The guest is invited.",
      content = @Content(schema = @Schema(implementation = GuestView.class)))
  public Uni<RestResponse<GuestView>> inviteGuest(
      @PathParam("guestSessionId") UUID sessionId, @NotNull @Valid InviteGuest request) {
    return inviting
        .invite(sessionId, request.name().strip(), request.email().strip())
        .map(
            invited ->
                RestResponse.status(
                    RestResponse.Status.CREATED,
                    GuestView.of(invited, !access.all(), clock.instant())));
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "List a session's guests",
      description =
          "For the programme team, the facilitator and the participant in whose place it is; those"
              + " no longer invited included.")
  public Uni<Page<GuestView>> listGuests(
      @PathParam("guestSessionId") UUID sessionId,
      @BeanParam PageRequest page,
      @Parameter(description = "Part of the name.") @QueryParam("search") @Size(max = 100)
          @Nullable String search) {
    return list.of(sessionId, !access.all(), search, page);
  }

  @GET
  @Operation(hidden = true)
  public RestMulti<byte[]> listGuests(
      @PathParam("guestSessionId") UUID sessionId,
      @Context HttpHeaders headers,
      @QueryParam("search") @Size(max = 100) @Nullable String search) {
    boolean holds = !access.all();
    return whole.stream(
        headers, GuestView.class, batch -> list.of(sessionId, holds, search, batch));
  }
}
