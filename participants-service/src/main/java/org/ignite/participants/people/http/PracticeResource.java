package org.ignite.participants.people.http;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ignite.participants.people.PracticeDetails;
import org.ignite.participants.people.PracticeKeeping;
import org.ignite.platform.versions.ExpectedVersion;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/people/{personId}/practice")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People")
public class PracticeResource {

  private final PracticeKeeping keeping;

  PracticeResource(PracticeKeeping keeping) {
    this.keeping = keeping;
  }

  @GET
  @Operation(
      summary = "Read what a facilitator or coach takes on",
      description = "Capacity, themes and whom they must not hold; empty where nothing is said.")
  public Uni<PracticeView> readPractice(@PathParam("personId") UUID personId) {
    return keeping.read(personId).map(PracticeView::of);
  }

  @PUT
  @Operation(
      summary = "Say what a facilitator or coach takes on",
      description =
          "By themselves or the programme team. Those who are named in a conflict are not told, and"
              + " its reason is for the programme team and the one who gives it.")
  public Uni<PracticeView> replacePractice(
      @PathParam("personId") UUID personId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @Valid @NotNull PracticeDetails details) {
    return keeping.replace(personId, ExpectedVersion.of(ifMatch), details).map(PracticeView::of);
  }
}
