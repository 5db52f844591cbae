package org.ignite.sessions.practice.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ignite.platform.access.Access;
import org.ignite.platform.access.Refuses;
import org.ignite.platform.idempotency.Idempotent;
import org.ignite.platform.patch.MergePatch;
import org.ignite.platform.versions.ExpectedVersion;
import org.ignite.sessions.practice.ActionFollowing;
import org.ignite.sessions.practice.ActionWords;
import org.ignite.sessions.practice.SetAction;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** One action, which its owner alone follows through. */
@Path("/api/v1/actions/{actionId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Work in a set")
public class ActionResource {

  private final ActionFollowing following;
  private final ActionList list;
  private final MergePatch patches;
  private final Access access;

  ActionResource(ActionFollowing following, ActionList list, MergePatch patches, Access access) {
    this.following = following;
    this.list = list;
    this.patches = patches;
    this.access = access;
  }

  @GET
  @Operation(summary = "Read an action", description = "For those in the set and its facilitator.")
  public Uni<ActionView> readAction(@PathParam("actionId") UUID actionId) {
    return list.read(access.person(), actionId);
  }

  @PATCH
  @Consumes(MergePatch.MEDIA_TYPE)
  @Refuses({"action-ended", "not-a-due-day"})
  @Operation(
      summary = "Change an action",
      description =
          "By its owner, while it is open: other words or another day. What it said before stays to"
              + " be read.")
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = ActionWords.class),
              examples = @ExampleObject(name = "later", value = "{\"dueOn\": \"2027-01-15\"}")))
  public Uni<ActionView> changeAction(
      @PathParam("actionId") UUID actionId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      JsonNode patch) {
    UUID personId = access.person();
    return following
        .change(actionId, ExpectedVersion.of(ifMatch), words -> patches.apply(words, patch))
        .chain(() -> list.read(personId, actionId));
  }

  @POST
  @Path("/done")
  @Idempotent
  @Refuses("action-ended")
  @Operation(summary = "Say that an action is done", description = "By its owner.")
  @APIResponse(
      responseCode = "200",
      description = "What became of it, without its words.",
      content = @Content(schema = @Schema(implementation = ActionStanding.class)))
  public Uni<RestResponse<ActionStanding>> finishAction(@PathParam("actionId") UUID actionId) {
    return answered(following.finish(actionId));
  }

  @POST
  @Path("/drop")
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Refuses("action-ended")
  @Operation(
      summary = "Drop an action",
      description = "By its owner, with a reason that the set reads.")
  @APIResponse(
      responseCode = "200",
      description = "What became of it, without its words.",
      content = @Content(schema = @Schema(implementation = ActionStanding.class)))
  public Uni<RestResponse<ActionStanding>> dropAction(
      @PathParam("actionId") UUID actionId, @NotNull @Valid DropAction request) {
    return answered(following.drop(actionId, request.reason()));
  }

  private static Uni<RestResponse<ActionStanding>> answered(Uni<SetAction> action) {
    return action.map(ActionStanding::of).map(RestResponse::ok);
  }
}
