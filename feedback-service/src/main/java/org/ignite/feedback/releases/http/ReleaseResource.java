package org.ignite.feedback.releases.http;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ignite.platform.access.Refuses;

@Path("/api/v1/evaluations/{evaluationId}/release")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Evaluations")
public class ReleaseResource {

  private static final String EXAMPLE =
      """
      {
        "evaluationId": "0199f0a0-0000-7000-8000-0000000000e1",
        "sessionId": "0199f0a0-0000-7000-8000-0000000000a1",
        "title": "Opening residential",
        "items": [
          {"item": "usefulness", "question": "How useful was the session for what is live on your desk?",
           "standing": "shown", "mean": "4.5 to 5"},
          {"item": "candour", "question": "How safe was it to say in the room what one really thinks?",
           "standing": "shown", "mean": "3.5"},
          {"item": "action", "question": "What will you do because of the session?", "standing": "withheld",
           "reason": "Fewer than three rated this, or the mean would let one of them work out what another said."}
        ],
        "comments": {"standing": "withheld", "items": [], "reason": "Fewer than five wrote a comment; none is kept."}
      }
      """;

  private final ReleaseReading releases;

  ReleaseResource(ReleaseReading releases) {
    this.releases = releases;
  }

  @GET
  @Refuses("release-not-yet")
  @Operation(
      summary = "Read the release of a session evaluation",
      description =
          "The one frozen snapshot: means in half points from three ratings on, with bands at both"
              + " ends; comments from five on; the rest withheld. It never says how many answered.")
  @APIResponse(
      responseCode = "200",
      description = "The release, the same each time.",
      content =
          @Content(
              schema = @Schema(implementation = ReleaseView.class),
              examples = @ExampleObject(name = "released", value = EXAMPLE)))
  public Uni<ReleaseView> readEvaluationRelease(@PathParam("evaluationId") UUID evaluationId) {
    return releases.read(evaluationId);
  }
}
