package org.ignite.sessions.polls.http;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ignite.platform.access.Access;
import org.ignite.platform.access.Refuses;
import org.ignite.platform.pages.Page;
import org.ignite.platform.pages.PageRequest;
import org.ignite.platform.pages.WholeList;
import org.ignite.sessions.people.Delegations;
import org.ignite.sessions.polls.OwnSheet;
import org.ignite.sessions.polls.PollAnswering;
import org.jboss.resteasy.reactive.RestMulti;
import org.jspecify.annotations.Nullable;

/** The answers to a poll: everybody's for who asks, one's own for who is asked. */
@Path("/api/v1/date-polls/{datePollId}/answers")
@Tag(name = "Date polls")
public class PollAnswerResource {

  private final PollAnswering answering;
  private final DatePollList list;
  private final Delegations delegations;
  private final WholeList whole;
  private final Access access;

  PollAnswerResource(
      PollAnswering answering,
      DatePollList list,
      Delegations delegations,
      WholeList whole,
      Access access) {
    this.answering = answering;
    this.list = list;
    this.delegations = delegations;
    this.whole = whole;
    this.access = access;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "List who answered what",
      description =
          "For the programme team and the facilitator; participants see counts only. Once a session"
              + " under the Chatham House Rule that the poll became has begun, the team sees"
              + " counts only, too.")
  public Uni<Page<PollReply>> listPollAnswers(
      @PathParam("datePollId") UUID datePollId,
      @BeanParam PageRequest page,
      @Parameter(description = "Part of the name.") @QueryParam("search") @Size(max = 100)
          @Nullable String search) {
    return list.replies(datePollId, viewer(), search, page);
  }

  @GET
  @Operation(hidden = true)
  public RestMulti<byte[]> listPollAnswers(
      @PathParam("datePollId") UUID datePollId,
      @Context HttpHeaders headers,
      @QueryParam("search") @Size(max = 100) @Nullable String search) {
    UUID viewer = viewer();
    return whole.stream(
        headers, PollReply.class, batch -> list.replies(datePollId, viewer, search, batch));
  }

  private @Nullable UUID viewer() {
    return access.all() ? null : access.person();
  }

  @GET
  @Path("/{participantId}")
  @Produces(MediaType.APPLICATION_JSON)
  @Refuses("permission-not-delegated")
  @Operation(
      summary = "Read what a participant is asked",
      description =
          "By the participant or an assistant who replies for them: the dates, what was answered,"
              + " and what their diary suggests to whoever keeps it.")
  public Uni<OwnSheetView> readOwnPollAnswers(
      @PathParam("datePollId") UUID datePollId, @PathParam("participantId") UUID participantId) {
    return permitted(participantId)
        .chain(() -> answering.sheet(datePollId, participantId))
        .chain(this::shown);
  }

  @PUT
  @Path("/{participantId}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Refuses({"permission-not-delegated", "poll-closed"})
  @Operation(
      summary = "Answer a date poll",
      description =
          "By the participant or an assistant who replies for them. Each date is answered; until"
              + " the poll is closed the answers can be given anew.")
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = AnswerDatePoll.class),
              examples =
                  @ExampleObject(
                      name = "two dates",
                      value =
                          """
                          {"answers": [
                            {"optionId": "0199f0a0-0000-7000-8000-000000000011", "answer": "yes"},
                            {"optionId": "0199f0a0-0000-7000-8000-000000000012",
                             "answer": "if-need-be"}]}
                          """)))
  public Uni<OwnSheetView> answerDatePoll(
      @PathParam("datePollId") UUID datePollId,
      @PathParam("participantId") UUID participantId,
      @NotNull @Valid AnswerDatePoll request) {
    return permitted(participantId)
        .chain(() -> answering.answer(datePollId, participantId, request.sheet()))
        .chain(this::shown);
  }

  private Uni<OwnSheetView> shown(OwnSheet sheet) {
    UUID viewer = access.person();
    return delegations
        .may(viewer, sheet.participantId(), Delegations.DIARY)
        .map(diary -> OwnSheetView.of(sheet, viewer, diary));
  }

  private Uni<UUID> permitted(UUID participantId) {
    return delegations.principal(access.person(), participantId, Delegations.REPLIES);
  }
}
