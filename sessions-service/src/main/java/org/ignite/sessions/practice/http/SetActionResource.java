package org.ignite.sessions.practice.http;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ignite.platform.access.Access;
import org.ignite.platform.access.Refuses;
import org.ignite.platform.answers.Answers;
import org.ignite.platform.idempotency.Idempotent;
import org.ignite.platform.pages.Page;
import org.ignite.platform.pages.PageRequest;
import org.ignite.platform.pages.WholeList;
import org.ignite.sessions.practice.ActionAgreeing;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The actions of one set. */
@Path("/api/v1/learning-sets/{learningSetId}/actions")
@Tag(name = "Work in a set")
public class SetActionResource {

  private final ActionAgreeing agreeing;
  private final ActionList list;
  private final WholeList whole;
  private final Access access;

  SetActionResource(ActionAgreeing agreeing, ActionList list, WholeList whole, Access access) {
    this.agreeing = agreeing;
    this.list = list;
    this.whole = whole;
    this.access = access;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Idempotent
  @Refuses({
    "ground-rules-not-agreed",
    "not-of-this-set",
    "not-a-due-day",
    "too-many-open-actions",
    "set-closed"
  })
  @Operation(
      summary = "Agree on an action",
      description =
          "A member writes down their own, the facilitator any member's. From then on it is its"
              + " owner's alone, and opens the next check-in.")
  @APIResponse(
      responseCode = "201",
      description = "Without its words; the action's address is in Location.",
      content = @Content(schema = @Schema(implementation = ActionStanding.class)))
  public Uni<RestResponse<ActionStanding>> agreeAction(
      @PathParam("learningSetId") UUID learningSetId, @NotNull @Valid AgreeAction request) {
    return agreeing
        .agree(
            learningSetId,
            access.person(),
            request.ownerId(),
            request.issueId(),
            request.sessionId(),
            request.words())
        .map(ActionStanding::of)
        .map(action -> Answers.created("/api/v1/actions/" + action.id(), action));
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "List the actions of a set",
      description =
          "The oldest first: one's own, and those of the others under ground rules to which one has"
              + " agreed. Those of who has left the set are gone.")
  public Uni<Page<ActionView>> listActions(
      @PathParam("learningSetId") UUID learningSetId,
      @BeanParam PageRequest page,
      @Parameter(description = "Actions of this participant alone.") @QueryParam("owner")
          @Nullable UUID owner,
      @Parameter(description = "True for open ones alone.")
          @QueryParam("open")
          @DefaultValue("false")
          boolean open) {
    return list.page(access.person(), learningSetId, owner, open, page);
  }

  @GET
  @Operation(hidden = true)
  public RestMulti<byte[]> listActions(
      @PathParam("learningSetId") UUID learningSetId,
      @Context HttpHeaders headers,
      @QueryParam("owner") @Nullable UUID owner,
      @QueryParam("open") @DefaultValue("false") boolean open) {
    UUID personId = access.person();
    return whole.stream(
        headers, ActionView.class, batch -> list.page(personId, learningSetId, owner, open, batch));
  }
}
