package org.ignite.sessions.invitations.http;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ignite.platform.access.Access;
import org.ignite.platform.access.Refuses;
import org.ignite.platform.pages.Page;
import org.ignite.platform.pages.PageRequest;
import org.ignite.platform.pages.WholeList;
import org.ignite.sessions.people.Delegations;
import org.jboss.resteasy.reactive.RestMulti;

/** A participant's invitations, for whoever answers them. */
@Path("/api/v1/participants/{participantId}/invitations")
@Tag(name = "Invitations")
public class ParticipantInvitationResource {

  private final InvitationList list;
  private final Delegations delegations;
  private final WholeList whole;
  private final Access access;

  ParticipantInvitationResource(
      InvitationList list, Delegations delegations, WholeList whole, Access access) {
    this.list = list;
    this.delegations = delegations;
    this.whole = whole;
    this.access = access;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Refuses("permission-not-delegated")
  @Operation(
      summary = "List a participant's invitations",
      description =
          "For the participant and an assistant who replies for them, in the order in which the"
              + " sessions begin: when, and what was replied. What they are is not said.")
  public Uni<Page<ParticipantInvitation>> listParticipantInvitations(
      @PathParam("participantId") UUID participantId, @BeanParam PageRequest page) {
    return page(access.person(), participantId, page);
  }

  @GET
  @Operation(hidden = true)
  public RestMulti<byte[]> listParticipantInvitations(
      @PathParam("participantId") UUID participantId, @Context HttpHeaders headers) {
    UUID caller = access.person();
    return whole.stream(
        headers, ParticipantInvitation.class, batch -> page(caller, participantId, batch));
  }

  private Uni<Page<ParticipantInvitation>> page(UUID caller, UUID participantId, PageRequest page) {
    return delegations
        .principal(caller, participantId, Delegations.REPLIES)
        .chain(() -> list.ofParticipant(participantId, page));
  }
}
