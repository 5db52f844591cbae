package org.ignite.feedback.evaluations.http;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ignite.feedback.evaluations.EvaluationAnswering;
import org.ignite.feedback.evaluations.EvaluationClosing;
import org.ignite.platform.access.Access;
import org.ignite.platform.access.Refuses;
import org.ignite.platform.idempotency.Idempotent;
import org.ignite.platform.pages.Page;
import org.ignite.platform.pages.PageRequest;
import org.ignite.platform.pages.WholeList;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/evaluations")
@Tag(
    name = "Evaluations",
    description = "What those who attended a session say of it, without their names.")
public class EvaluationResource {

  private static final String ANSWER =
      """
      {
        "answers": [
          {"item": "usefulness", "value": 4},
          {"item": "candour", "value": 5},
          {"item": "action", "notObserved": true}
        ],
        "comment": "More time for the second case would have helped."
      }
      """;

  private final EvaluationReading reading;
  private final EvaluationAnswering answering;
  private final EvaluationClosing closing;
  private final WholeList whole;
  private final Access access;

  EvaluationResource(
      EvaluationReading reading,
      EvaluationAnswering answering,
      EvaluationClosing closing,
      WholeList whole,
      Access access) {
    this.reading = reading;
    this.answering = answering;
    this.closing = closing;
    this.whole = whole;
    this.access = access;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "List session evaluations",
      description =
          "Newest first. Of an open one it says whether there are enough answers, and no number.")
  public Uni<Page<EvaluationSummary>> listEvaluations(
      @BeanParam PageRequest page,
      @QueryParam("search") @Parameter(description = "A part of the session's title.")
          @Nullable String search) {
    return reading.page(search, page);
  }

  @GET
  @Operation(hidden = true)
  public RestMulti<byte[]> listEvaluations(
      @Context HttpHeaders headers, @QueryParam("search") @Nullable String search) {
    return whole.stream(headers, EvaluationSummary.class, batch -> reading.page(search, batch));
  }

  @GET
  @Path("/{evaluationId}")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Read a session evaluation",
      description =
          "The visibility promise, which is to be shown before the first question and its"
              + " exceptions before all else; then what is asked. What the caller has answered is"
              + " not given out again.")
  public Uni<EvaluationView> readEvaluation(@PathParam("evaluationId") UUID evaluationId) {
    return reading.read(evaluationId, access.caller().personId());
  }

  @PUT
  @Path("/{evaluationId}/answer")
  @Produces(MediaType.APPLICATION_JSON)
  @Refuses("evaluation-closed")
  @Operation(
      summary = "Answer a session evaluation",
      description =
          "Each item once, with a value or as not observed. Sent again it replaces the earlier"
              + " answer, until the evaluation closes. Nothing is kept of who answered or when; an"
              + " Idempotency-Key is neither needed nor looked at.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = AnswerEvaluation.class),
              examples = @ExampleObject(name = "answer", value = ANSWER)))
  @APIResponse(responseCode = "204", description = "It is in, the first as well as a later one.")
  public Uni<Void> answerEvaluation(
      @PathParam("evaluationId") UUID evaluationId, @Valid @NotNull AnswerEvaluation answer) {
    return answering.answer(evaluationId, access.person(), answer::ballot);
  }

  @POST
  @Path("/{evaluationId}/close")
  @Produces(MediaType.APPLICATION_JSON)
  @Idempotent
  @Refuses("evaluation-closed")
  @Operation(
      summary = "Close a session evaluation",
      description = "For good, before its time: it takes no more answers and its release is made.")
  @APIResponse(
      responseCode = "200",
      description = "It is closed.",
      content = @Content(schema = @Schema(implementation = EvaluationSummary.class)))
  public Uni<RestResponse<EvaluationSummary>> closeEvaluation(
      @PathParam("evaluationId") UUID evaluationId) {
    return closing
        .close(evaluationId)
        .map(evaluation -> RestResponse.ok(EvaluationSummary.closed(evaluation)));
  }
}
