package org.ignite.sessions.learningsets.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ignite.platform.access.Access;
import org.ignite.platform.access.Refuses;
import org.ignite.platform.idempotency.Idempotent;
import org.ignite.platform.patch.MergePatch;
import org.ignite.platform.versions.ExpectedVersion;
import org.ignite.sessions.learningsets.SetClosing;
import org.ignite.sessions.learningsets.SetMembership;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** One learning set and who is in it. */
@Path("/api/v1/learning-sets/{learningSetId}")
@Tag(name = "Learning sets")
public class LearningSetResource {

  private final SetMembership membership;
  private final SetClosing closing;
  private final LearningSetList list;
  private final MergePatch patches;
  private final Access access;

  LearningSetResource(
      SetMembership membership,
      SetClosing closing,
      LearningSetList list,
      MergePatch patches,
      Access access) {
    this.membership = membership;
    this.closing = closing;
    this.list = list;
    this.patches = patches;
    this.access = access;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Read a learning set",
      description = "One that its members carry on after the season is theirs alone.")
  public Uni<LearningSetView> readLearningSet(@PathParam("learningSetId") UUID learningSetId) {
    return list.read(access.all() ? null : access.person(), learningSetId);
  }

  @PATCH
  @Consumes(MergePatch.MEDIA_TYPE)
  @Produces(MediaType.APPLICATION_JSON)
  @Refuses({"set-name-taken", "set-closed"})
  @Operation(
      summary = "Change a learning set's name",
      description = "To another facilitator it is handed over.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = DescribeLearningSet.class)))
  public Uni<LearningSetView> changeLearningSet(
      @PathParam("learningSetId") UUID learningSetId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      JsonNode patch) {
    return list.read(null, learningSetId)
        .map(set -> patches.apply(new DescribeLearningSet(set.name()), patch))
        .chain(
            wanted -> membership.rename(learningSetId, ExpectedVersion.of(ifMatch), wanted.name()))
        .chain(set -> list.read(null, set.id()));
  }

  @POST
  @Path("/close")
  @Produces(MediaType.APPLICATION_JSON)
  @Idempotent
  @Refuses("set-closed")
  @Operation(
      summary = "Close a learning set",
      description =
          "Its meetings to come are cancelled. Its members and its facilitator can still read what"
              + " it wrote; nobody joins it any more.")
  @APIResponse(
      responseCode = "200",
      description = "The set, closed.",
      content = @Content(schema = @Schema(implementation = LearningSetView.class)))
  public Uni<RestResponse<LearningSetView>> closeLearningSet(
      @PathParam("learningSetId") UUID learningSetId) {
    return closing.close(learningSetId).map(LearningSetView::of).map(RestResponse::ok);
  }

  @PUT
  @Path("/participants/{participantId}")
  @Produces(MediaType.APPLICATION_JSON)
  @Refuses({
    "cannot-be-invited",
    "not-together",
    "facilitator-kept-apart",
    "set-full",
    "set-closed"
  })
  @Operation(
      summary = "Take somebody into a learning set",
      description =
          "Out of another of theirs. They are invited to the set's meetings to come, and taken off"
              + " those of the set that they leave. Who has left the cohort is one of their set for"
              + " an hour more, in which that can be undone.")
  public Uni<LearningSetView> joinLearningSet(
      @PathParam("learningSetId") UUID learningSetId,
      @PathParam("participantId") UUID participantId) {
    return membership.join(learningSetId, participantId).chain(set -> list.read(null, set.id()));
  }

  @DELETE
  @Path("/participants/{participantId}")
  @Operation(
      summary = "Let somebody leave a learning set",
      description = "They are taken off the set's meetings to come.")
  public Uni<RestResponse<Void>> leaveLearningSet(
      @PathParam("learningSetId") UUID learningSetId,
      @PathParam("participantId") UUID participantId) {
    return membership.leave(learningSetId, participantId).map(done -> RestResponse.noContent());
  }
}
