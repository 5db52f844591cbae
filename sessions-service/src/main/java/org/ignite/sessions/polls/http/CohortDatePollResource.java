package org.ignite.sessions.polls.http;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ignite.platform.access.Refuses;
import org.ignite.platform.answers.Answers;
import org.ignite.platform.idempotency.Idempotent;
import org.ignite.sessions.polls.PollPlan;
import org.ignite.sessions.polls.Polling;
import org.jboss.resteasy.reactive.RestResponse;

/** Opening polls in a cohort. */
@Path("/api/v1/cohorts/{cohortId}/date-polls")
@Tag(
    name = "Date polls",
    description = "Which of some dates suit a group. Closing a poll makes the session.")
public class CohortDatePollResource {

  private final Polling polling;
  private final Clock clock;

  CohortDatePollResource(Polling polling, Clock clock) {
    this.polling = polling;
    this.clock = clock;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Idempotent
  @Refuses({
    "cohort-not-known",
    "not-a-facilitator",
    "no-venue-or-link",
    "nobody-asked",
    "cannot-be-asked",
    "no-time-found"
  })
  @Operation(
      summary = "Open a date poll",
      description =
          "Says what the session will be, who is asked, and for which dates: given ones, or the"
              + " best that people's diaries allow. Each who is asked gets a letter with a link of"
              + " their own, and one reminder two days before the end.")
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = OpenDatePoll.class),
              examples =
                  @ExampleObject(
                      name = "dates that suit",
                      value =
                          """
                          {"kind": "roundtable", "title": "Roundtable on housing",
                           "zone": "Europe/London", "venue": "Guildhall",
                           "facilitatorId": "0199f0a0-0000-7000-8000-000000000002",
                           "cohort": true, "propose": {"count": 3, "minutes": 120}}
                          """)))
  @APIResponse(
      responseCode = "201",
      description = "The poll; its address is in Location.",
      content = @Content(schema = @Schema(implementation = DatePollView.class)))
  public Uni<RestResponse<DatePollView>> openDatePoll(
      @PathParam("cohortId") UUID cohortId, @NotNull @Valid OpenDatePoll request) {
    PollPlan plan = request.plan(cohortId, clock.instant());
    ProposeDates propose = request.propose();
    return (propose == null
            ? polling.open(plan, request.times())
            : polling.propose(plan, propose.search(plan)))
        .map(
            result ->
                Answers.created(
                    "/api/v1/date-polls/" + result.poll().id(),
                    DatePollView.of(result, true, clock.instant())));
  }
}
