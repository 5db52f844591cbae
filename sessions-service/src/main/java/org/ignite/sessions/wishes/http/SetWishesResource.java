package org.ignite.sessions.wishes.http;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ignite.platform.access.Access;
import org.ignite.platform.access.Refuses;
import org.ignite.sessions.wishes.SetWishing;
import org.jboss.resteasy.reactive.ResponseHeader;

/** Whom whoever is calling does not want to sit with, each their own. */
@Path("/api/v1/cohorts/{cohortId}/set-wishes")
@Tag(
    name = "Set wishes",
    description = "Whom somebody would rather not sit with, before learning sets are formed.")
public class SetWishesResource {

  private final SetWishing wishing;
  private final Access access;
  private final Clock clock;

  SetWishesResource(SetWishing wishing, Access access, Clock clock) {
    this.wishing = wishing;
    this.access = access;
    this.clock = clock;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @ResponseHeader(name = "Cache-Control", value = "no-store")
  @Operation(
      summary = "Read my wishes for learning sets",
      description = "One's own; those of others are shown to nobody in the cohort.")
  public Uni<SetWishesView> readSetWishes(@PathParam("cohortId") UUID cohortId) {
    return wishing
        .read(cohortId, access.person())
        .map(wishes -> SetWishesView.of(wishes, clock.instant()));
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @ResponseHeader(name = "Cache-Control", value = "no-store")
  @Refuses("set-wishes-closed")
  @Operation(
      summary = "Say whom I would rather not sit with",
      description =
          "Instead of what was said before, while the programme team asks. It is private and"
              + " needs no reason; those who form the sets see it. Changes after names are shown"
              + " may be noticed.")
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = ReplaceSetWishes.class),
              examples = {
                @ExampleObject(
                    name = "one",
                    value =
                        """
                        {"apartFrom": ["0199f0a0-0000-7000-8000-000000000011"]}
                        """),
                @ExampleObject(name = "nobody", value = "{\"apartFrom\": []}")
              }))
  public Uni<SetWishesView> replaceSetWishes(
      @PathParam("cohortId") UUID cohortId, @NotNull @Valid ReplaceSetWishes request) {
    return wishing
        .replace(cohortId, access.person(), request.apartFrom())
        .chain(() -> readSetWishes(cohortId));
  }
}
