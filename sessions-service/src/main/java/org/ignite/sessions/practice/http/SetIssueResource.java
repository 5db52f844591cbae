package org.ignite.sessions.practice.http;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ignite.platform.access.Access;
import org.ignite.platform.access.Refuses;
import org.ignite.platform.answers.Answers;
import org.ignite.platform.idempotency.Idempotent;
import org.ignite.platform.pages.Page;
import org.ignite.platform.pages.PageRequest;
import org.ignite.platform.pages.WholeList;
import org.ignite.sessions.practice.IssueBringing;
import org.ignite.sessions.practice.IssueWords;
import org.ignite.sessions.practice.SetIssueState;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The issues of one set. */
@Path("/api/v1/learning-sets/{learningSetId}/issues")
@Tag(name = "Work in a set")
public class SetIssueResource {

  private final IssueBringing bringing;
  private final IssueList list;
  private final WholeList whole;
  private final Access access;

  SetIssueResource(IssueBringing bringing, IssueList list, WholeList whole, Access access) {
    this.bringing = bringing;
    this.list = list;
    this.whole = whole;
    this.access = access;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Idempotent
  @Refuses({"ground-rules-not-agreed", "too-many-open-issues", "set-closed"})
  @Operation(
      summary = "Bring an issue to one's set",
      description =
          "Those in the set and its facilitator read it, nobody else. Before the first everybody"
              + " has agreed to the ground rules; before another, who brings it.")
  @APIResponse(
      responseCode = "201",
      description = "Without its words; the issue's address is in Location.",
      content = @Content(schema = @Schema(implementation = IssueStanding.class)))
  public Uni<RestResponse<IssueStanding>> bringIssue(
      @PathParam("learningSetId") UUID learningSetId, @NotNull @Valid IssueWords request) {
    return bringing
        .bring(learningSetId, access.person(), request)
        .map(IssueStanding::of)
        .map(issue -> Answers.created("/api/v1/issues/" + issue.id(), issue));
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "List the issues of a set",
      description =
          "The oldest first: one's own, and those of the others under ground rules to which one has"
              + " agreed. Whoever has left the set took theirs with them.")
  public Uni<Page<IssueView>> listIssues(
      @PathParam("learningSetId") UUID learningSetId,
      @BeanParam PageRequest page,
      @Parameter(description = "Issues in this state alone.") @QueryParam("state")
          @Nullable SetIssueState state) {
    return list.page(access.person(), learningSetId, state, page);
  }

  @GET
  @Operation(hidden = true)
  public RestMulti<byte[]> listIssues(
      @PathParam("learningSetId") UUID learningSetId,
      @Context HttpHeaders headers,
      @QueryParam("state") @Nullable SetIssueState state) {
    UUID personId = access.person();
    return whole.stream(
        headers, IssueView.class, batch -> list.page(personId, learningSetId, state, batch));
  }
}
