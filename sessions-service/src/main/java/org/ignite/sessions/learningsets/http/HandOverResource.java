package org.ignite.sessions.learningsets.http;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ignite.platform.access.Refuses;
import org.ignite.platform.idempotency.Idempotent;
import org.ignite.sessions.learningsets.HandOverNotes;
import org.ignite.sessions.learningsets.HandingOver;
import org.jboss.resteasy.reactive.RestResponse;

/** A learning set that goes from one facilitator to another. */
@Path("/api/v1/learning-sets/{learningSetId}")
@Tag(name = "Learning sets")
public class HandOverResource {

  private final HandingOver handingOver;
  private final HandOverNotes notes;
  private final LearningSetList list;

  HandOverResource(HandingOver handingOver, HandOverNotes notes, LearningSetList list) {
    this.handingOver = handingOver;
    this.notes = notes;
    this.list = list;
  }

  @POST
  @Path("/hand-over")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Idempotent
  @Refuses({
    "not-a-facilitator",
    "facilitator-kept-apart",
    "double-booked",
    "over-commitment",
    "outside-season",
    "set-closed"
  })
  @Operation(
      summary = "Hand a learning set over to another facilitator",
      description =
          "Its meetings from that day on are theirs at once, drafts included, all of them or none;"
              + " the set is when the day comes, and not the former facilitator's any more. The"
              + " members get a letter. A day that was agreed before is replaced; handing over to"
              + " who holds it drops it.")
  @APIResponse(
      responseCode = "200",
      description = "The set.",
      content = @Content(schema = @Schema(implementation = LearningSetView.class)))
  public Uni<RestResponse<LearningSetView>> handOverLearningSet(
      @PathParam("learningSetId") UUID learningSetId, @NotNull @Valid HandOver request) {
    return handingOver
        .handOver(learningSetId, request.facilitatorId(), request.from())
        .map(LearningSetView::of)
        .map(RestResponse::ok);
  }

  @PUT
  @Path("/hand-over-note")
  @Consumes(MediaType.APPLICATION_JSON)
  @Refuses("set-closed")
  @Operation(
      summary = "Write a note for who holds your set next",
      description =
          "In the place of an earlier one. It is read by who holds the set then, and by nobody"
              + " else; it is gone once the set is closed or carried on.")
  public Uni<RestResponse<Void>> writeHandOverNote(
      @PathParam("learningSetId") UUID learningSetId, @NotNull @Valid HandOverNote note) {
    return notes.write(learningSetId, note.text()).map(done -> RestResponse.noContent());
  }

  @GET
  @Path("/hand-over-note")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "Read the note for who holds your set")
  public Uni<HandOverNoteView> readHandOverNote(@PathParam("learningSetId") UUID learningSetId) {
    return list.note(learningSetId);
  }
}
