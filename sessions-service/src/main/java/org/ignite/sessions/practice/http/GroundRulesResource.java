package org.ignite.sessions.practice.http;

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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ignite.platform.access.Access;
import org.ignite.platform.versions.ExpectedVersion;
import org.ignite.sessions.practice.RuleKeeping;
import org.jspecify.annotations.Nullable;

/** What a set holds to. */
@Path("/api/v1/learning-sets/{learningSetId}/ground-rules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
    name = "Work in a set",
    description =
        "Ground rules, issues and actions. They stay in the set: nobody but its members and its"
            + " facilitator sees any of it.")
public class GroundRulesResource {

  private final RuleKeeping keeping;
  private final GroundRulesReading reading;
  private final Access access;

  GroundRulesResource(RuleKeeping keeping, GroundRulesReading reading, Access access) {
    this.keeping = keeping;
    this.reading = reading;
    this.access = access;
  }

  @GET
  @Operation(
      summary = "Read a set's ground rules",
      description =
          "And who has agreed to them. What is there at first is a proposal; it becomes the set's"
              + " by agreement, or is replaced.")
  public Uni<GroundRulesView> readGroundRules(@PathParam("learningSetId") UUID learningSetId) {
    return reading.read(learningSetId);
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Replace a set's ground rules",
      description =
          "By one of the set or its facilitator, who agrees to them by that. Everybody else is"
              + " asked anew; until they agree they bring nothing, and do not read what is brought"
              + " under the new rules.")
  public Uni<GroundRulesView> replaceGroundRules(
      @PathParam("learningSetId") UUID learningSetId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid ReplaceGroundRules request) {
    return keeping
        .change(learningSetId, access.person(), ExpectedVersion.of(ifMatch), request.points())
        .chain(() -> reading.read(learningSetId));
  }

  @PUT
  @Path("/agreement")
  @Operation(
      summary = "Agree to a set's ground rules",
      description =
          "As they were read: If-Match says to which. Before the first issue everybody in the set"
              + " and its facilitator agree; who comes later agrees before they bring something or"
              + " read what others have brought.")
  public Uni<GroundRulesView> agreeToGroundRules(
      @PathParam("learningSetId") UUID learningSetId,
      @HeaderParam("If-Match") @Nullable String ifMatch) {
    return keeping
        .agree(learningSetId, access.person(), ExpectedVersion.of(ifMatch))
        .chain(() -> reading.read(learningSetId));
  }
}
