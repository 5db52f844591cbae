package org.ignite.sessions.prompts.http;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ignite.platform.PlatformConfig;
import org.ignite.platform.access.Access;
import org.ignite.platform.access.Refuses;
import org.ignite.platform.answers.Answers;
import org.ignite.platform.idempotency.Idempotent;
import org.ignite.platform.pages.Page;
import org.ignite.platform.pages.PageRequest;
import org.ignite.platform.pages.WholeList;
import org.ignite.sessions.prompts.Prompting;
import org.ignite.sessions.prompts.Rooms;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;

/** The prompts of one session. */
@Path("/api/v1/sessions/{sessionId}")
@Tag(
    name = "Prompts",
    description =
        "Asked live in a large-group session, answered on phones, shown in shuffled batches of at"
            + " least three.")
public class SessionPromptResource {

  private final Prompting prompting;
  private final Rooms rooms;
  private final PromptReading reading;
  private final WholeList whole;
  private final Access access;
  private final PlatformConfig config;

  SessionPromptResource(
      Prompting prompting,
      Rooms rooms,
      PromptReading reading,
      WholeList whole,
      Access access,
      PlatformConfig config) {
    this.prompting = prompting;
    this.rooms = rooms;
    this.reading = reading;
    this.whole = whole;
    this.access = access;
    this.config = config;
  }

  @POST
  @Path("/prompts")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Idempotent
  @Refuses({"not-a-large-group-session", "session-cancelled"})
  @Operation(
      summary = "Write a prompt",
      description = "For a large-group session. Nobody else sees it before it is opened.")
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = WritePrompt.class),
              examples =
                  @ExampleObject(
                      name = "choice",
                      value =
                          """
                          {"kind": "choice", "question": "Which theme is the hardest this winter?",
                           "options": ["Health and social care", "Growth", "Children and families"]}
                          """)))
  @APIResponse(
      responseCode = "201",
      description = "The prompt; its address is in Location.",
      content = @Content(schema = @Schema(implementation = PromptView.class)))
  public Uni<RestResponse<PromptView>> writePrompt(
      @PathParam("sessionId") UUID sessionId, @NotNull @Valid WritePrompt request) {
    return prompting
        .write(sessionId, request.content())
        .map(prompt -> Answers.created("/api/v1/prompts/" + prompt.id(), PromptView.of(prompt)));
  }

  @GET
  @Path("/prompts")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "List a session's prompts",
      description = "As they were written. The invited see those that have been opened.")
  public Uni<Page<PromptView>> listPrompts(
      @PathParam("sessionId") UUID sessionId, @BeanParam PageRequest page) {
    return reading.page(sessionId, Viewer.of(access), page);
  }

  @GET
  @Path("/prompts")
  @Operation(hidden = true)
  public RestMulti<byte[]> listPrompts(
      @PathParam("sessionId") UUID sessionId, @Context HttpHeaders headers) {
    Viewer viewer = Viewer.of(access);
    return whole.stream(headers, PromptView.class, batch -> reading.page(sessionId, viewer, batch));
  }

  @POST
  @Path("/join-link")
  @Produces(MediaType.APPLICATION_JSON)
  @Idempotent
  @Refuses({"not-a-large-group-session", "session-cancelled", "session-over"})
  @Operation(
      summary = "Make the join link of a session's room",
      description =
          "A short address by which everybody in the room, guests included, answers on their phone"
              + " without signing in, until the end of the session's day; and one for the screen on"
              + " the wall. Made again, it replaces the one before. It proves nothing of who"
              + " answers.")
  @APIResponse(
      responseCode = "201",
      description = "The addresses.",
      content = @Content(schema = @Schema(implementation = JoinLink.class)))
  public Uni<RestResponse<JoinLink>> makeJoinLink(@PathParam("sessionId") UUID sessionId) {
    return rooms
        .join(sessionId)
        .map(
            room ->
                RestResponse.status(
                    RestResponse.Status.CREATED, JoinLink.of(room, config.publicUrl())));
  }
}
