package org.ignite.sessions.practice.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ignite.platform.access.Access;
import org.ignite.platform.access.Refuses;
import org.ignite.platform.idempotency.Idempotent;
import org.ignite.platform.patch.MergePatch;
import org.ignite.platform.versions.ExpectedVersion;
import org.ignite.sessions.practice.IssueBringing;
import org.ignite.sessions.practice.IssueWords;
import org.ignite.sessions.practice.SetIssue;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** One issue, which its bringer alone changes. */
@Path("/api/v1/issues/{issueId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Work in a set")
public class IssueResource {

  private final IssueBringing bringing;
  private final IssueList list;
  private final MergePatch patches;
  private final Access access;

  IssueResource(IssueBringing bringing, IssueList list, MergePatch patches, Access access) {
    this.bringing = bringing;
    this.list = list;
    this.patches = patches;
    this.access = access;
  }

  @GET
  @Operation(summary = "Read an issue", description = "For those in the set and its facilitator.")
  public Uni<IssueView> readIssue(@PathParam("issueId") UUID issueId) {
    return list.read(access.person(), issueId);
  }

  @PATCH
  @Consumes(MergePatch.MEDIA_TYPE)
  @Refuses("issue-ended")
  @Operation(summary = "Change an issue", description = "By who brought it, while it is open.")
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = IssueWords.class),
              examples =
                  @ExampleObject(
                      name = "title",
                      value = "{\"title\": \"A deputy who will not let go, and I who let her\"}")))
  public Uni<IssueView> changeIssue(
      @PathParam("issueId") UUID issueId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      JsonNode patch) {
    UUID personId = access.person();
    return bringing
        .change(issueId, ExpectedVersion.of(ifMatch), words -> patches.apply(words, patch))
        .chain(() -> list.read(personId, issueId));
  }

  @POST
  @Path("/resolve")
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Refuses("issue-ended")
  @Operation(
      summary = "Resolve an issue",
      description = "By who brought it, with what came of it. It stays to be read.")
  @APIResponse(
      responseCode = "200",
      description = "What became of it, without its words.",
      content = @Content(schema = @Schema(implementation = IssueStanding.class)))
  public Uni<RestResponse<IssueStanding>> resolveIssue(
      @PathParam("issueId") UUID issueId, @NotNull @Valid ResolveIssue request) {
    return answered(bringing.resolve(issueId, request.resolution()));
  }

  @POST
  @Path("/withdraw")
  @Idempotent
  @Operation(
      summary = "Withdraw an issue",
      description =
          "By who brought it, resolved or not. Its words are gone for good; the set sees that there"
              + " was one.")
  @APIResponse(
      responseCode = "200",
      description = "What is left of it.",
      content = @Content(schema = @Schema(implementation = IssueStanding.class)))
  public Uni<RestResponse<IssueStanding>> withdrawIssue(@PathParam("issueId") UUID issueId) {
    return answered(bringing.withdraw(issueId));
  }

  private static Uni<RestResponse<IssueStanding>> answered(Uni<SetIssue> issue) {
    return issue.map(IssueStanding::of).map(RestResponse::ok);
  }
}
