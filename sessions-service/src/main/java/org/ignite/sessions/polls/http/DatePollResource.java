package org.ignite.sessions.polls.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
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
import org.ignite.platform.pages.Page;
import org.ignite.platform.pages.PageRequest;
import org.ignite.platform.pages.WholeList;
import org.ignite.platform.patch.MergePatch;
import org.ignite.platform.versions.ExpectedVersion;
import org.ignite.sessions.polls.PollClosing;
import org.ignite.sessions.polls.PollExtending;
import org.ignite.sessions.polls.PollReading;
import org.ignite.sessions.polls.PollResult;
import org.ignite.sessions.polls.PollStanding;
import org.ignite.sessions.polls.Polling;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Polls: what came of them, and their end. */
@Path("/api/v1/date-polls")
@Tag(name = "Date polls")
public class DatePollResource {

  private final Polling polling;
  private final PollClosing closing;
  private final PollExtending extending;
  private final PollReading reading;
  private final DatePollList list;
  private final WholeList whole;
  private final MergePatch patches;
  private final Access access;
  private final Clock clock;

  DatePollResource(
      Polling polling,
      PollClosing closing,
      PollExtending extending,
      PollReading reading,
      DatePollList list,
      WholeList whole,
      MergePatch patches,
      Access access,
      Clock clock) {
    this.polling = polling;
    this.closing = closing;
    this.extending = extending;
    this.reading = reading;
    this.list = list;
    this.whole = whole;
    this.patches = patches;
    this.access = access;
    this.clock = clock;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "List date polls",
      description =
          "The last opened first: all for the programme team, for a facilitator those of sessions"
              + " that they will hold.")
  public Uni<Page<DatePollEntry>> listDatePolls(
      @BeanParam PageRequest page,
      @Parameter(description = "Polls of this cohort alone.") @QueryParam("cohortId")
          @Nullable UUID cohortId,
      @Parameter(description = "due: those that should be closed by now.") @QueryParam("state")
          @Nullable PollStanding state,
      @Parameter(description = "Part of the title.") @QueryParam("search") @Size(max = 100)
          @Nullable String search) {
    return list.polls(facilitator(), new DatePollList.Filter(cohortId, state, search), page);
  }

  @GET
  @Operation(hidden = true)
  public RestMulti<byte[]> listDatePolls(
      @Context HttpHeaders headers,
      @QueryParam("cohortId") @Nullable UUID cohortId,
      @QueryParam("state") @Nullable PollStanding state,
      @QueryParam("search") @Size(max = 100) @Nullable String search) {
    UUID facilitator = facilitator();
    DatePollList.Filter filter = new DatePollList.Filter(cohortId, state, search);
    return whole.stream(
        headers, DatePollEntry.class, batch -> list.polls(facilitator, filter, batch));
  }

  private @Nullable UUID facilitator() {
    return access.all() ? null : access.person();
  }

  @GET
  @Path("/{datePollId}")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Read a date poll",
      description =
          "With how many each date suits. Those who are asked see it too; their assistants do not.")
  public Uni<DatePollView> readDatePoll(@PathParam("datePollId") UUID datePollId) {
    return reading
        .result(datePollId)
        .map(
            result ->
                DatePollView.of(
                    result,
                    access.all() || result.poll().facilitatorId().equals(access.person()),
                    clock.instant()));
  }

  @PATCH
  @Path("/{datePollId}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @Produces(MediaType.APPLICATION_JSON)
  @Refuses("poll-closed")
  @Operation(
      summary = "Put the end of a date poll off",
      description =
          "While it is open, to a later moment before every date. Who has not answered is reminded"
              + " two days before the new end, and the links of its letters hold as much longer.")
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = ChangeDatePoll.class),
              examples =
                  @ExampleObject(
                      name = "a week more",
                      value = "{\"closesAt\": \"2026-10-08T17:00:00Z\"}")))
  public Uni<DatePollView> changeDatePoll(
      @PathParam("datePollId") UUID datePollId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      JsonNode patch) {
    return extending
        .extend(
            datePollId,
            ExpectedVersion.of(ifMatch),
            closesAt -> patches.apply(ChangeDatePoll.of(closesAt), patch).closesAt().toInstant())
        .map(result -> DatePollView.of(result, true, clock.instant()));
  }

  @POST
  @Path("/{datePollId}/close")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Idempotent
  @Refuses({
    "poll-closed",
    "option-passed",
    "no-best-option",
    "outside-season",
    "not-a-facilitator",
    "double-booked",
    "over-commitment"
  })
  @Operation(
      summary = "Close a date poll",
      description =
          "With a date, or the best one. The session is scheduled and everybody who was asked and"
              + " still takes part, or is in the learning set that was asked, is invited, whatever"
              + " they answered, at once and only once. A yes to the date is the reply: who gave it"
              + " has a seat, or waits for one, in the order of the answers, unless something else"
              + " takes them by now.")
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = CloseDatePoll.class),
              examples = @ExampleObject(name = "the best one", value = "{}")))
  @APIResponse(
      responseCode = "200",
      description = "The closed poll; sessionId names the session.",
      content = @Content(schema = @Schema(implementation = DatePollView.class)))
  public Uni<RestResponse<DatePollView>> closeDatePoll(
      @PathParam("datePollId") UUID datePollId, @NotNull @Valid CloseDatePoll request) {
    return closing.close(datePollId, request.optionId()).map(this::ended);
  }

  @POST
  @Path("/{datePollId}/cancel")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Idempotent
  @Refuses("poll-closed")
  @Operation(
      summary = "Cancel a date poll",
      description =
          "For good, and without a session. Those who were asked find that on their page.")
  @APIResponse(
      responseCode = "200",
      description = "The cancelled poll.",
      content = @Content(schema = @Schema(implementation = DatePollView.class)))
  public Uni<RestResponse<DatePollView>> cancelDatePoll(
      @PathParam("datePollId") UUID datePollId, @NotNull @Valid CancelDatePoll request) {
    return polling.cancel(datePollId, request.reason()).map(this::ended);
  }

  private RestResponse<DatePollView> ended(PollResult result) {
    return RestResponse.ok(DatePollView.of(result, true, clock.instant()));
  }
}
