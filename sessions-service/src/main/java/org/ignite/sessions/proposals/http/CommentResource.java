package org.ignite.sessions.proposals.http;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ignite.platform.access.Access;
import org.ignite.platform.access.Refuses;
import org.ignite.platform.idempotency.Idempotent;
import org.ignite.platform.pages.Page;
import org.ignite.platform.pages.PageRequest;
import org.ignite.platform.pages.WholeList;
import org.ignite.sessions.proposals.Commenting;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;

/** What is said about one proposal. */
@Path("/api/v1/proposals/{proposalId}/comments")
@Tag(name = "Proposals")
public class CommentResource {

  private final Commenting commenting;
  private final CommentList list;
  private final WholeList whole;
  private final Access access;

  CommentResource(Commenting commenting, CommentList list, WholeList whole, Access access) {
    this.commenting = commenting;
    this.list = list;
    this.whole = whole;
    this.access = access;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Idempotent
  @Refuses({"proposal-turned", "proposal-ended", "too-many-comments"})
  @Operation(
      summary = "Comment on a proposal",
      description =
          "By its cohort or the programme team, while it is open; all of them see it, and who it is"
              + " from.")
  @APIResponse(
      responseCode = "201",
      description = "The comment.",
      content = @Content(schema = @Schema(implementation = CommentView.class)))
  public Uni<RestResponse<CommentView>> commentOnProposal(
      @PathParam("proposalId") UUID proposalId, @NotNull @Valid CommentOnProposal request) {
    Viewer author = Viewer.of(access);
    return commenting
        .say(proposalId, author.personId(), author.team(), request.text())
        .map(said -> RestResponse.status(RestResponse.Status.CREATED, CommentView.of(said)));
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "List the comments on a proposal",
      description = "The oldest first. One that was removed keeps its place without its words.")
  public Uni<Page<CommentView>> listProposalComments(
      @PathParam("proposalId") UUID proposalId, @BeanParam PageRequest page) {
    return list.page(proposalId, page);
  }

  @GET
  @Operation(hidden = true)
  public RestMulti<byte[]> listProposalComments(
      @PathParam("proposalId") UUID proposalId, @Context HttpHeaders headers) {
    return whole.stream(headers, CommentView.class, batch -> list.page(proposalId, batch));
  }

  @DELETE
  @Path("/{commentId}")
  @Operation(
      summary = "Delete a comment of one's own",
      description = "Its words are gone for good; others see that its author took it back.")
  @APIResponse(responseCode = "204", description = "It is removed.")
  public Uni<RestResponse<Void>> deleteProposalComment(
      @PathParam("proposalId") UUID proposalId, @PathParam("commentId") UUID commentId) {
    return commenting
        .takeBack(proposalId, commentId, access.person())
        .replaceWith(RestResponse.noContent());
  }

  @POST
  @Path("/{commentId}/remove")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Idempotent
  @Refuses("comment-removed")
  @Operation(
      summary = "Remove a comment",
      description =
          "By the programme team, with a reason that stands in its place. Its words are gone for"
              + " good.")
  @APIResponse(
      responseCode = "200",
      description = "The place where it was.",
      content = @Content(schema = @Schema(implementation = CommentView.class)))
  public Uni<RestResponse<CommentView>> removeProposalComment(
      @PathParam("proposalId") UUID proposalId,
      @PathParam("commentId") UUID commentId,
      @NotNull @Valid RemoveComment request) {
    return commenting
        .moderate(proposalId, commentId, request.reason())
        .map(CommentView::of)
        .map(RestResponse::ok);
  }
}
