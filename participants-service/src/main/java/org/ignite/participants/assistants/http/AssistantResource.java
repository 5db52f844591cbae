package org.ignite.participants.assistants.http;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ignite.participants.assistants.Delegating;
import org.ignite.platform.access.Refuses;
import org.ignite.platform.idempotency.Idempotent;
import org.ignite.platform.pages.Page;
import org.ignite.platform.pages.PageRequest;
import org.ignite.platform.pages.WholeList;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/participants/{participantId}/assistants")
@Tag(
    name = "Assistants",
    description =
        "A participant's office: diary and replies, never content, while they are trusted.")
public class AssistantResource {

  private final Delegating delegating;
  private final AssistantList list;
  private final WholeList whole;

  AssistantResource(Delegating delegating, AssistantList list, WholeList whole) {
    this.delegating = delegating;
    this.list = list;
    this.whole = whole;
  }

  @POST
  @Produces(MediaType.APPLICATION_JSON)
  @Idempotent
  @Refuses({"already-assistant", "own-assistant", "wrong-state"})
  @Operation(
      summary = "Name an assistant",
      description =
          "By the participant alone. The assistant gets an account, and an invitation by mail when"
              + " it is their first. Nothing tells whether the registry knew them.")
  @APIResponse(
      responseCode = "201",
      description = "They are named.",
      content = @Content(schema = @Schema(implementation = AssistantView.class)))
  public Uni<RestResponse<AssistantView>> nameAssistant(
      @PathParam("participantId") UUID participantId, @Valid @NotNull NameAssistant request) {
    return delegating
        .name(participantId, request.toPerson(), request.permissions())
        .map(named -> RestResponse.status(RestResponse.Status.CREATED, AssistantView.of(named)));
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "List a participant's assistants",
      description = "The last one first; those whom they no longer trust included.")
  public Uni<Page<AssistantView>> listAssistants(
      @PathParam("participantId") UUID participantId, @BeanParam PageRequest page) {
    return list.assistants(participantId, page);
  }

  @GET
  @Operation(hidden = true)
  public RestMulti<byte[]> listAssistants(
      @PathParam("participantId") UUID participantId, @Context HttpHeaders headers) {
    return whole.stream(
        headers, AssistantView.class, batch -> list.assistants(participantId, batch));
  }

  @POST
  @Path("/{delegationId}/revoke")
  @Produces(MediaType.APPLICATION_JSON)
  @Idempotent
  @Refuses("delegation-revoked")
  @Operation(
      summary = "Revoke a delegation",
      description = "At once: the assistant's next request finds nothing of the participant.")
  public Uni<RestResponse<AssistantView>> revokeAssistant(
      @PathParam("participantId") UUID participantId,
      @PathParam("delegationId") UUID delegationId) {
    return delegating
        .revoke(participantId, delegationId)
        .map(revoked -> RestResponse.ok(AssistantView.of(revoked)));
  }
}
