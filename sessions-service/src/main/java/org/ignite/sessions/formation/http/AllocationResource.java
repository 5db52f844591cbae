package org.ignite.sessions.formation.http;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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
import org.ignite.platform.access.Refuses;
import org.ignite.platform.idempotency.Idempotent;
import org.ignite.platform.versions.ExpectedVersion;
import org.ignite.sessions.formation.DraftEditing;
import org.ignite.sessions.formation.DraftReading;
import org.ignite.sessions.formation.SetChanges;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The draft of an allocation: looked at, explained, changed by hand. */
@Path("/api/v1/allocations/{allocationId}")
@Tag(name = "Set allocations")
public class AllocationResource {

  private final DraftReading reading;
  private final DraftEditing editing;
  private final SetChanges changes;

  AllocationResource(DraftReading reading, DraftEditing editing, SetChanges changes) {
    this.reading = reading;
    this.editing = editing;
    this.changes = changes;
  }

  @GET
  @Path("/draft")
  @Produces(MediaType.APPLICATION_JSON)
  @Refuses("no-draft-yet")
  @Operation(
      summary = "Read a draft of learning sets",
      description =
          "The best that the search has found, as the programme team has left it. Of a search that"
              + " could not keep all hard rules it is the best all the same, and says which it"
              + " breaks.")
  public Uni<DraftView> readSetDraft(@PathParam("allocationId") UUID allocationId) {
    return reading.read(allocationId).map(shown -> DraftView.of(shown.allocation(), shown.names()));
  }

  @GET
  @Path("/draft/changes")
  @Produces(MediaType.APPLICATION_JSON)
  @Refuses("no-draft-yet")
  @Operation(
      summary = "Read what a draft changes",
      description =
          "Who comes from where to where, and who holds another set, against the sets that were"
              + " there when the search began; and which dates of their new set those who move"
              + " can't make.")
  public Uni<SetChangesView> readSetChanges(@PathParam("allocationId") UUID allocationId) {
    return changes.of(allocationId).map(SetChangesView::of);
  }

  @GET
  @Path("/draft/explanation")
  @Produces(MediaType.APPLICATION_JSON)
  @Refuses("no-draft-yet")
  @Operation(
      summary = "Explain a draft of learning sets",
      description =
          "What each rule adds to the score, by set, pair and person: together exactly the score."
              + " And the best swaps that were not made. It shows wishes: for the programme team"
              + " alone, and no cache keeps it.")
  public Uni<ExplanationView> explainSetDraft(
      @PathParam("allocationId") UUID allocationId,
      @Parameter(description = "What is about this set alone.") @QueryParam("set") @Min(1)
          @Nullable Integer set,
      @Parameter(description = "What is about this participant, or facilitator, alone.")
          @QueryParam("about")
          @Nullable UUID about) {
    return reading
        .explain(allocationId)
        .map(
            explained ->
                ExplanationView.of(
                    explained.explanation(),
                    set,
                    about,
                    explained.names(),
                    explained.allocation().version()));
  }

  @POST
  @Path("/draft/what-ifs")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Refuses("no-draft-yet")
  @Operation(
      summary = "See what a change of a draft would do",
      description =
          "Nothing is changed, and despite has no part in it. It shows wishes: for the programme"
              + " team alone, and no cache keeps it.")
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = MoveInDraft.class),
              examples =
                  @ExampleObject(
                      name = "change places",
                      value =
                          """
                          {"memberId": "0199f0a0-0000-7000-8000-0000000000a1",
                           "withMemberId": "0199f0a0-0000-7000-8000-0000000000a2"}
                          """)))
  public Uni<EffectView> tryMoveInDraft(
      @PathParam("allocationId") UUID allocationId, @NotNull @Valid MoveInDraft request) {
    return editing
        .whatIf(allocationId, request.move())
        .chain(
            tried ->
                reading
                    .named(tried.allocation())
                    .map(shown -> EffectView.of(tried, shown.names())));
  }

  @POST
  @Path("/draft/moves")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Idempotent
  @Refuses({
    "no-draft-yet",
    "allocation-proposed",
    "hard-rules-broken",
    "stale-version",
    "precondition-required"
  })
  @Operation(
      summary = "Change a draft by hand",
      description =
          "With the draft's ETag as If-Match. What would break a hard rule is refused unless"
              + " despite names the rule; one person an organisation, declared conflicts of"
              + " interest and a participant's own coach can't be overridden.")
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = MoveInDraft.class),
              examples =
                  @ExampleObject(
                      name = "to another set",
                      value =
                          """
                          {"memberId": "0199f0a0-0000-7000-8000-0000000000a1", "set": 2,
                           "despite": ["dates"]}
                          """)))
  @APIResponse(
      responseCode = "200",
      description = "The draft after the change.",
      content = @Content(schema = @Schema(implementation = DraftView.class)))
  public Uni<RestResponse<DraftView>> moveInDraft(
      @PathParam("allocationId") UUID allocationId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid MoveInDraft request) {
    return editing
        .move(allocationId, ExpectedVersion.of(ifMatch), request.move(), request.knowingly())
        .chain(reading::named)
        .map(shown -> RestResponse.ok(DraftView.of(shown.allocation(), shown.names())));
  }

  @PUT
  @Path("/draft/pins/{pinnedId}")
  @Produces(MediaType.APPLICATION_JSON)
  @Refuses({"no-draft-yet", "allocation-proposed"})
  @Operation(
      summary = "Pin somebody in a draft",
      description =
          "A participant by their id, or a facilitator by their person's: they stay in the set"
              + " where they are in whatever is found from this draft.")
  public Uni<DraftView> pinInDraft(
      @PathParam("allocationId") UUID allocationId,
      @PathParam("pinnedId") UUID pinnedId,
      @HeaderParam("If-Match") @Nullable String ifMatch) {
    return editing
        .pin(allocationId, ExpectedVersion.of(ifMatch), pinnedId)
        .chain(reading::named)
        .map(shown -> DraftView.of(shown.allocation(), shown.names()));
  }

  @DELETE
  @Path("/draft/pins/{pinnedId}")
  @Produces(MediaType.APPLICATION_JSON)
  @Refuses({"no-draft-yet", "allocation-proposed"})
  @Operation(summary = "Let somebody go who is pinned in a draft")
  public Uni<DraftView> unpinInDraft(
      @PathParam("allocationId") UUID allocationId,
      @PathParam("pinnedId") UUID pinnedId,
      @HeaderParam("If-Match") @Nullable String ifMatch) {
    return editing
        .unpin(allocationId, ExpectedVersion.of(ifMatch), pinnedId)
        .chain(reading::named)
        .map(shown -> DraftView.of(shown.allocation(), shown.names()));
  }
}
