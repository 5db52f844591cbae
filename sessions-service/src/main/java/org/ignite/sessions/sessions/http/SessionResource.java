package org.ignite.sessions.sessions.http;

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
import org.ignite.sessions.sessions.SessionScheduling;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/sessions")
@Tag(name = "Sessions", description = "When and where something of the programme happens.")
public class SessionResource {

  private final SessionScheduling scheduling;
  private final SessionList list;
  private final WholeList whole;
  private final MergePatch patches;
  private final Access access;

  SessionResource(
      SessionScheduling scheduling,
      SessionList list,
      WholeList whole,
      MergePatch patches,
      Access access) {
    this.scheduling = scheduling;
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
    "not-a-facilitator"
  })
  @Operation(
      summary = "Schedule a session",
      description =
          "For a cohort, within its season; it may lie in the past, so that one that was held can"
              + " be entered. A cohort or facilitator that was registered a moment ago may not be"
              + " known yet: the answer then says so, and the same request works seconds later.")
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
          @Nullable String search) {
    return list.page(Viewer.of(access), new SessionList.Filter(cohortId, from, to, search), page);
  }

  @GET
  @Operation(hidden = true)
  public RestMulti<byte[]> listSessions(
      @Context HttpHeaders headers,
      @QueryParam("cohortId") @Nullable UUID cohortId,
      @QueryParam("from") @Nullable OffsetDateTime from,
      @QueryParam("to") @Nullable OffsetDateTime to,
      @QueryParam("search") @Size(max = 100) @Nullable String search) {
    Viewer viewer = Viewer.of(access);
    SessionList.Filter filter = new SessionList.Filter(cohortId, from, to, search);
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
    "capacity-below-places-taken",
    "outside-season",
    "skipped-local-time",
    "ends-before-it-starts",
    "no-venue-or-link",
    "not-a-facilitator"
  })
  @Operation(
      summary = "Change a session",
      description =
          "Title, time, venue, link, capacity and facilitator. Cohort, kind and confidentiality"
              + " stay: people were invited on them.")
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
            details -> patches.apply(ChangeSession.of(details), patch).details())
        .map(SessionView::of);
  }

  @POST
  @Path("/{sessionId}/cancel")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Idempotent
  @Refuses("session-cancelled")
  @Operation(
      summary = "Cancel a session",
      description = "For good. Its invitations stay, and take no reply any more.")
  @APIResponse(
      responseCode = "200",
      description = "The cancelled session.",
      content = @Content(schema = @Schema(implementation = SessionView.class)))
  public Uni<RestResponse<SessionView>> cancelSession(
      @PathParam("sessionId") UUID sessionId, @NotNull @Valid CancelSession request) {
    return scheduling
        .cancel(sessionId, request.reason())
        .map(held -> RestResponse.ok(SessionView.of(held)));
  }
}
