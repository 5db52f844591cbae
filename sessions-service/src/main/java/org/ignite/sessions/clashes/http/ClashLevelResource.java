package org.ignite.sessions.clashes.http;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ignite.platform.access.Refuses;
import org.ignite.sessions.clashes.ClashRules;

/** How serious clashes are in a cohort. */
@Path("/api/v1/cohorts/{cohortId}/clash-levels")
@Tag(name = "Clashes")
public class ClashLevelResource {

  private final ClashRules rules;

  ClashLevelResource(ClashRules rules) {
    this.rules = rules;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Refuses("cohort-not-known")
  @Operation(
      summary = "Read how serious clashes are in a cohort",
      description =
          "block: refused, of drafts too. block-release: a draft can't be published with it. warn:"
              + " shown. ignore: not even that.")
  public Uni<ClashLevelsView> readClashLevels(@PathParam("cohortId") UUID cohortId) {
    return rules.read(cohortId).map(ClashLevelsView::of);
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Refuses("cohort-not-known")
  @Operation(
      summary = "Set how serious clashes are in a cohort",
      description = "It counts for what is planned, changed and answered from now on.")
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = ClashLevelsView.class),
              examples =
                  @ExampleObject(
                      name = "usual",
                      value =
                          """
                          {"facilitator": "block", "room": "block", "person": "block",
                           "residential": "block-release", "season": "block", "commitment": "warn"}
                          """)))
  public Uni<ClashLevelsView> setClashLevels(
      @PathParam("cohortId") UUID cohortId, @NotNull @Valid ClashLevelsView request) {
    return rules.set(cohortId, request.levels()).map(ClashLevelsView::of);
  }
}
