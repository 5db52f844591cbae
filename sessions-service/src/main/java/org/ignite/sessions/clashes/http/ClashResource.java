package org.ignite.sessions.clashes.http;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ignite.platform.access.Access;
import org.ignite.sessions.clashes.ClashRules;

/** What a session clashes with. */
@Path("/api/v1/sessions/{sessionId}/clashes")
@Tag(name = "Clashes", description = "What can't, or should not, be at the same time.")
public class ClashResource {

  private final ClashRules rules;
  private final ClashList list;
  private final Access access;

  ClashResource(ClashRules rules, ClashList list, Access access) {
    this.rules = rules;
    this.list = list;
    this.access = access;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "List what a session clashes with",
      description =
          "As it stands, a draft too; what its cohort ignores is left out. The facilitator sees the"
              + " other side by name and time where they hold it as well, and 'another commitment'"
              + " elsewhere. Who has a seat at a session under the Chatham House Rule is told to"
              + " nobody but its facilitator once it has begun.")
  public Uni<SessionClashes> listClashes(@PathParam("sessionId") UUID sessionId) {
    return rules
        .ofSession(sessionId)
        .chain(levels -> list.of(sessionId, levels, access.all() ? null : access.person()))
        .map(SessionClashes::new);
  }
}
