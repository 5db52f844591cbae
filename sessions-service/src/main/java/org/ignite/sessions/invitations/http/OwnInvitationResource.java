package org.ignite.sessions.invitations.http;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ignite.platform.access.Access;
import org.ignite.platform.pages.Page;
import org.ignite.platform.pages.PageRequest;
import org.ignite.platform.pages.WholeList;
import org.jboss.resteasy.reactive.RestMulti;

/** The invitations of whoever is calling. */
@Path("/api/v1/me/invitations")
@Tag(name = "Invitations")
public class OwnInvitationResource {

  private final InvitationList list;
  private final WholeList whole;
  private final Access access;

  OwnInvitationResource(InvitationList list, WholeList whole, Access access) {
    this.list = list;
    this.whole = whole;
    this.access = access;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "List my invitations",
      description =
          "In the order in which the sessions begin, with where they are and what I replied.")
  public Uni<Page<OwnInvitation>> listOwnInvitations(@BeanParam PageRequest page) {
    return list.own(access.person(), page);
  }

  @GET
  @Operation(hidden = true)
  public RestMulti<byte[]> listOwnInvitations(@Context HttpHeaders headers) {
    UUID personId = access.person();
    return whole.stream(headers, OwnInvitation.class, batch -> list.own(personId, batch));
  }
}
