package org.ignite.sessions.sessions.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.time.OffsetDateTime;
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
import org.ignite.platform.answers.Answers;
import org.ignite.platform.idempotency.Idempotent;
import org.ignite.platform.pages.Page;
import org.ignite.platform.pages.PageRequest;
import org.ignite.platform.pages.WholeList;
import org.ignite.platform.patch.MergePatch;
import org.ignite.platform.versions.ExpectedVersion;
import org.ignite.sessions.sessions.SeriesCancelling;
import org.ignite.sessions.sessions.SessionScheduling;
import org.ignite.sessions.sessions.SessionState;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/sessions")
@Tag(name = "Sessions", description = "When and where something of the programme happens.")
public class SessionResource {

  private final SessionScheduling scheduling;
  private final SeriesCancelling series;
  private final SessionList list;
  private final WholeList whole;
  private final SessionPatches patches;
  private final Access access;

  SessionResource(
      SessionScheduling scheduling,
      SeriesCancelling series,
      SessionList list,
      WholeList whole,
      SessionPatches patches,
      Access access) {
    this.scheduling = scheduling;
    this.series = series;
    this.list = list;
    this.whole = whole;
    this.patches = patches;
    this.access = access;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Idempotent
  @Refuses({
    "cohort-not-known",
    "outside-season",
    "skipped-local-time",
    "ends-before-it-starts",
    "no-venue-or-link",
    "not-a-facilitator",
    "double-booked",
    "over-commitment"
  })
  @Operation(
      summary = "Schedule a session",
      description =
          "For a cohort, within its season; it may lie in the past, so that one that was held can"
              + " be entered. As a draft it is known to the programme team alone. A cohort or"
              + " facilitator that was registered a moment ago may not be known yet: the answer"
              + " then says so, and the same request works seconds later.")
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = ScheduleSession.class),
              examples =
                  @ExampleObject(
                      name = "residential",
                      value =
                          """
                          {"cohortId": "0199f0a0-0000-7000-8000-000000000001", "kind": "residential",
                           "title": "Opening residential", "startsAt": "2026-09-17T12:00:00",
                           "endsAt": "2026-09-18T12:00:00", "zone": "Europe/London",
                           "venue": "Wilton Park", "capacity": 24,
                           "facilitatorId": "0199f0a0-0000-7000-8000-000000000002"}
                          """)))
  @APIResponse(
      responseCode = "201",
      description = "The session; its address is in Location.",
      content = @Content(schema = @Schema(implementation = SessionView.class)))
  public Uni<RestResponse<SessionView>> scheduleSession(@NotNull @Valid ScheduleSession request) {
    return scheduling
        .schedule(request.plan())
        .map(
            held ->
                Answers.created("/api/v1/sessions/" + held.session().id(), SessionView.of(held)));
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "List sessions",
      description =
          "In the order in which they begin. The programme team sees all, a facilitator those they"
              + " hold, a participant the open ones of their cohort and those they are invited to.")
  public Uni<Page<SessionView>> listSessions(
      @BeanParam PageRequest page,
      @Parameter(description = "Sessions of this cohort alone.") @QueryParam("cohortId")
          @Nullable UUID cohortId,
      @Parameter(
              description = "Those that begin at this instant or later.",
              example = "2026-09-01T00:00:00Z")
          @QueryParam("from")
          @Nullable OffsetDateTime from,
      @Parameter(
              description = "Those that begin before this instant.",
              example = "2027-01-01T00:00:00Z")
          @QueryParam("to")
          @Nullable OffsetDateTime to,
      @Parameter(description = "Part of the title.") @QueryParam("search") @Size(max = 100)
          @Nullable String search,
      @Parameter(description = "Sessions of this series alone.") @QueryParam("seriesId")
          @Nullable UUID seriesId,
      @Parameter(description = "Meetings of this learning set alone, to who may see the set.")
          @QueryParam("learningSetId")
          @Nullable UUID learningSetId,
      @Parameter(description = "Those in this state alone.") @QueryParam("state")
          @Nullable SessionState state) {
    return list.page(
        Viewer.of(access),
        new SessionList.Filter(cohortId, from, to, search, seriesId, learningSetId, state),
        page);
  }

  @GET
  @Operation(hidden = true)
  public RestMulti<byte[]> listSessions(
      @Context HttpHeaders headers,
      @QueryParam("cohortId") @Nullable UUID cohortId,
      @QueryParam("from") @Nullable OffsetDateTime from,
      @QueryParam("to") @Nullable OffsetDateTime to,
      @QueryParam("search") @Size(max = 100) @Nullable String search,
      @QueryParam("seriesId") @Nullable UUID seriesId,
      @QueryParam("learningSetId") @Nullable UUID learningSetId,
      @QueryParam("state") @Nullable SessionState state) {
    Viewer viewer = Viewer.of(access);
    SessionList.Filter filter =
        new SessionList.Filter(cohortId, from, to, search, seriesId, learningSetId, state);
    return whole.stream(headers, SessionView.class, batch -> list.page(viewer, filter, batch));
  }

  @GET
  @Path("/{sessionId}")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Read a session",
      description =
          "Venue and link are shown to the invited, the facilitator and the programme team.")
  public Uni<SessionView> readSession(@PathParam("sessionId") UUID sessionId) {
    return list.read(Viewer.of(access), sessionId);
  }

  @PATCH
  @Path("/{sessionId}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @Produces(MediaType.APPLICATION_JSON)
  @Refuses({
    "session-cancelled",
    "capacity-below-seats-taken",
    "rule-holds",
    "outside-season",
    "skipped-local-time",
    "ends-before-it-starts",
    "no-venue-or-link",
    "not-a-facilitator",
    "double-booked",
    "over-commitment"
  })
  @Operation(
      summary = "Change a session",
      description =
          "All but cohort, kind and confidentiality, on which people were invited. Those it"
              + " concerns are told, with the reason; of a draft nobody is.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = ChangeSession.class)))
  public Uni<SessionView> changeSession(
      @PathParam("sessionId") UUID sessionId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      JsonNode patch) {
    return scheduling
        .change(
            sessionId,
            ExpectedVersion.of(ifMatch),
            details -> patches.applied(details, patch),
            Reasons.of(patch))
        .map(SessionView::of);
  }

  @DELETE
  @Path("/{sessionId}")
  @Refuses("session-published")
  @Operation(
      summary = "Delete a draft",
      description = "For good. What people have been told of is cancelled instead.")
  public Uni<RestResponse<Void>> deleteSession(
      @PathParam("sessionId") UUID sessionId, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return scheduling
        .delete(sessionId, ExpectedVersion.of(ifMatch))
        .map(done -> RestResponse.noContent());
  }

  @POST
  @Path("/{sessionId}/publish")
  @Produces(MediaType.APPLICATION_JSON)
  @Idempotent
  @Refuses({"session-published", "outside-season", "double-booked", "over-commitment"})
  @Operation(
      summary = "Publish a draft",
      description = "From then on those of the cohort see it who may, and people can be invited.")
  @APIResponse(
      responseCode = "200",
      description = "The session.",
      content = @Content(schema = @Schema(implementation = SessionView.class)))
  public Uni<RestResponse<SessionView>> publishSession(@PathParam("sessionId") UUID sessionId) {
    return scheduling.publish(sessionId).map(held -> RestResponse.ok(SessionView.of(held)));
  }

  @POST
  @Path("/{sessionId}/repeat")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Idempotent
  @Refuses({"session-cancelled", "outside-season", "double-booked", "over-commitment"})
  @Operation(
      summary = "Repeat a session",
      description =
          "At up to 30 other times, all of them or none: a series, which the list finds by"
              + " seriesId. Drafts if it is one.")
  @APIResponse(
      responseCode = "200",
      description = "The new sessions.",
      content = @Content(schema = @Schema(implementation = RepeatedSessions.class)))
  public Uni<RestResponse<RepeatedSessions>> repeatSession(
      @PathParam("sessionId") UUID sessionId, @NotNull @Valid RepeatSession request) {
    return scheduling
        .repeat(sessionId, request.times())
        .map(sessions -> RestResponse.ok(RepeatedSessions.of(sessions)));
  }

  @POST
  @Path("/{sessionId}/cancel")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Idempotent
  @Refuses("session-cancelled")
  @Operation(
      summary = "Cancel a session",
      description =
          "For good. Its invitations stay, and take no reply any more. With following: true so are"
              + " the later ones of its series, each of which those it concerns are told of.")
  @APIResponse(
      responseCode = "200",
      description = "The cancelled session.",
      content = @Content(schema = @Schema(implementation = SessionView.class)))
  public Uni<RestResponse<SessionView>> cancelSession(
      @PathParam("sessionId") UUID sessionId, @NotNull @Valid CancelSession request) {
    return (Boolean.TRUE.equals(request.following())
            ? series.cancelFrom(sessionId, request.reason())
            : scheduling.cancel(sessionId, request.reason()))
        .map(held -> RestResponse.ok(SessionView.of(held)));
  }
}
