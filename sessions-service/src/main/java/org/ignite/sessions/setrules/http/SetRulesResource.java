package org.ignite.sessions.setrules.http;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import org.ignite.platform.versions.ExpectedVersion;
import org.ignite.sessions.setrules.SetRules;
import org.ignite.sessions.setrules.SetRulesKeeping;
import org.jspecify.annotations.Nullable;

/** By which rules a cohort's sets are formed. */
@Path("/api/v1/cohorts/{cohortId}/set-rules")
@Tag(name = "Set rules", description = "By which rules a cohort's learning sets are formed.")
public class SetRulesResource {

  private final SetRulesKeeping keeping;

  SetRulesResource(SetRulesKeeping keeping) {
    this.keeping = keeping;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Refuses("cohort-not-known")
  @Operation(
      summary = "Read by which rules a cohort's sets are formed",
      description = "The usual ones where nothing was said.")
  public Uni<SetRulesView> readSetRules(@PathParam("cohortId") UUID cohortId) {
    return keeping.read(cohortId).map(SetRulesView::of);
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Refuses("cohort-not-known")
  @Operation(
      summary = "Say by which rules a cohort's sets are formed",
      description =
          "For what is formed from now on. People of one organisation and those with a declared"
              + " conflict of interest are apart whatever is said here. The attributes type,"
              + " region, size (a logarithm), sector and time-in-post (a number) are known here;"
              + " others come with the values of the participants.")
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = SetRules.class),
              examples =
                  @ExampleObject(
                      name = "usual",
                      value =
                          """
                          {"size": {"smallest": 5, "ideal": 6, "largest": 8},
                           "meetings": 5, "daysBetween": 21,
                           "neighbours": {"county": "prefer-apart", "combinedAuthority": "prefer-apart",
                             "nearerThan": {"kilometres": 20, "level": "prefer-apart"}},
                           "attributes": [
                             {"name": "type", "kind": "category", "weight": 3, "noLoneMember": false},
                             {"name": "size", "kind": "logarithm", "weight": 2, "noLoneMember": false}],
                           "weights": {"diversity": 10, "worstSet": 10, "theme": 6, "idealSize": 8, "loneMember": 5,
                             "repeatedPair": 5, "neighbours": 5, "wish": 100, "change": 8}}
                          """)))
  public Uni<SetRulesView> replaceSetRules(
      @PathParam("cohortId") UUID cohortId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid SetRules rules) {
    return keeping.replace(cohortId, ExpectedVersion.of(ifMatch), rules).map(SetRulesView::of);
  }
}
