package org.ignite.sessions.season.http;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ignite.platform.pages.Page;
import org.ignite.sessions.sessions.SessionKind;

/** The components of a season; they change with the product alone, so that a list is one page. */
@Path("/api/v1/session-kinds")
@Tag(name = "Sessions")
public class SessionKindResource {

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "List the kinds of session",
      description =
          "With what is usual for each: who may be invited, what is promised, what it counts"
              + " towards the commitment, whether it is core, and its places.")
  public Uni<Page<SessionKindView>> listSessionKinds() {
    return Uni.createFrom()
        .item(
            new Page<>(
                Arrays.stream(SessionKind.values()).map(SessionKindView::of).toList(), null));
  }
}
