package org.ignite.sessions.prompts.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ignite.platform.access.Access;
import org.ignite.platform.access.Refuses;
import org.ignite.platform.idempotency.Idempotent;
import org.ignite.platform.patch.MergePatch;
import org.ignite.platform.versions.ExpectedVersion;
import org.ignite.sessions.prompts.Device;
import org.ignite.sessions.prompts.PromptAnswering;
import org.ignite.sessions.prompts.Prompting;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** One prompt: the facilitator opens and closes it, the invited answer, the batches are shown. */
@Path("/api/v1/prompts/{promptId}")
@Tag(name = "Prompts")
public class PromptResource {

  private static final String TEXT_ID =
      "The id of one of the texts in `GET /api/v1/prompts/{promptId}/results`.";

  private final Prompting prompting;
  private final PromptAnswering answering;
  private final PromptReading reading;
  private final Access access;
  private final MergePatch patches;

  PromptResource(
      Prompting prompting,
      PromptAnswering answering,
      PromptReading reading,
      Access access,
      MergePatch patches) {
    this.prompting = prompting;
    this.answering = answering;
    this.reading = reading;
    this.access = access;
    this.patches = patches;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Read a prompt",
      description = "The invited read it once it has been opened.")
  public Uni<PromptView> readPrompt(@PathParam("promptId") UUID promptId) {
    return reading.read(promptId, Viewer.of(access));
  }

  @PATCH
  @Consumes(MergePatch.MEDIA_TYPE)
  @Produces(MediaType.APPLICATION_JSON)
  @Refuses("prompt-opened")
  @Operation(summary = "Change a prompt", description = "Until it is opened.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = WritePrompt.class)))
  public Uni<PromptView> changePrompt(
      @PathParam("promptId") UUID promptId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      JsonNode patch) {
    return prompting
        .change(
            promptId,
            ExpectedVersion.of(ifMatch),
            content -> patches.apply(WritePrompt.of(content), patch).content())
        .map(PromptView::of);
  }

  @DELETE
  @Refuses("prompt-opened")
  @Operation(
      summary = "Delete a draft of a prompt",
      description = "For good. One that has been opened stays.")
  public Uni<RestResponse<Void>> deletePrompt(
      @PathParam("promptId") UUID promptId, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return prompting
        .delete(promptId, ExpectedVersion.of(ifMatch))
        .map(done -> RestResponse.noContent());
  }

  @POST
  @Path("/open")
  @Produces(MediaType.APPLICATION_JSON)
  @Idempotent
  @Refuses({"prompt-opened", "another-prompt-open", "session-cancelled"})
  @Operation(
      summary = "Open a prompt",
      description = "It takes answers from now on. One at a time is open in a session.")
  @APIResponse(
      responseCode = "200",
      description = "The open prompt.",
      content = @Content(schema = @Schema(implementation = PromptView.class)))
  public Uni<RestResponse<PromptView>> openPrompt(@PathParam("promptId") UUID promptId) {
    return prompting.open(promptId).map(prompt -> RestResponse.ok(PromptView.of(prompt)));
  }

  @POST
  @Path("/close")
  @Produces(MediaType.APPLICATION_JSON)
  @Idempotent
  @Refuses("prompt-not-open")
  @Operation(
      summary = "Close a prompt",
      description =
          "For good. The answers that still wait are shown as one last batch; where fewer than"
              + " three have answered at all, nothing is shown, ever.")
  @APIResponse(
      responseCode = "200",
      description = "The closed prompt.",
      content = @Content(schema = @Schema(implementation = PromptView.class)))
  public Uni<RestResponse<PromptView>> closePrompt(@PathParam("promptId") UUID promptId) {
    return prompting.close(promptId).map(prompt -> RestResponse.ok(PromptView.of(prompt)));
  }

  @PUT
  @Path("/answer")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Refuses({
    "prompt-not-open",
    "answer-shown",
    "answered-too-often",
    "prompt-full",
    "session-cancelled",
    "names-somebody"
  })
  @Operation(
      summary = "Answer a prompt",
      description =
          "For those invited to the session. One answer a device; sent again it replaces the"
              + " earlier one, until that is shown. Nothing is kept of who answered or when; an"
              + " Idempotency-Key is neither needed nor looked at. In a session under the Chatham"
              + " House Rule words that name people or organisations of the programme come back"
              + " with the problem names-somebody, as with insights.")
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = AnswerPrompt.class),
              examples =
                  @ExampleObject(
                      name = "words",
                      value =
                          "{\"device\": \"3q2-7wAAAAECAwQFBgcICQ\", \"text\": \"From two colleagues"
                              + " who left.\"}")))
  @APIResponse(responseCode = "204", description = "It is in, the first as well as a later one.")
  public Uni<Void> answerPrompt(
      @PathParam("promptId") UUID promptId, @NotNull @Valid AnswerPrompt request) {
    return answering.answer(
        promptId, new Device(request.device()), request.answer(), request.ordinary());
  }

  @GET
  @Path("/results")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Read what is shown of the answers",
      description =
          "In shuffled batches of at least three: nothing until six have answered, then three of"
              + " them drawn at random, and three more for each three that follow; at the close all"
              + " the others.")
  public Uni<PromptResults> readPromptResults(@PathParam("promptId") UUID promptId) {
    return reading.results(promptId, Viewer.of(access));
  }

  @POST
  @Path("/answers/{answerId}/hide")
  @Produces(MediaType.APPLICATION_JSON)
  @Idempotent
  @Operation(
      summary = "Hide an answer",
      description =
          "It is not on the screen from now on, nor in what the invited read, until it is shown"
              + " again.")
  @APIResponse(responseCode = "204", description = "It is hidden.")
  public Uni<RestResponse<Void>> hideAnswer(
      @PathParam("promptId") UUID promptId,
      @Parameter(description = TEXT_ID) @PathParam("answerId") UUID answerId) {
    return prompting.hide(promptId, answerId, true).map(done -> RestResponse.noContent());
  }

  @POST
  @Path("/answers/{answerId}/show")
  @Produces(MediaType.APPLICATION_JSON)
  @Idempotent
  @Operation(
      summary = "Show a hidden answer again",
      description = "One that was taken off the screen by mistake. The results have it in hidden.")
  @APIResponse(responseCode = "204", description = "It is shown.")
  public Uni<RestResponse<Void>> showHiddenAnswer(
      @PathParam("promptId") UUID promptId,
      @Parameter(description = TEXT_ID) @PathParam("answerId") UUID answerId) {
    return prompting.hide(promptId, answerId, false).map(done -> RestResponse.noContent());
  }
}
