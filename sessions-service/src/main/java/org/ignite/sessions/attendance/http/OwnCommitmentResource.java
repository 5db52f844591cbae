package org.ignite.sessions.attendance.http;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ignite.platform.access.Access;
import org.ignite.platform.answers.Pictures;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The commitment of whoever is calling. */
@Path("/api/v1/me/commitment")
@Tag(name = "Commitment")
public class OwnCommitmentResource {

  private final CommitmentReading reading;
  private final Access access;

  OwnCommitmentResource(CommitmentReading reading, Access access) {
    this.reading = reading;
    this.access = access;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Read my commitment",
      description =
          "My days, attended and planned against signed, with the sessions behind them. In my"
              + " latest cohort, unless one is named.")
  public Uni<OwnCommitment> readOwnCommitment(
      @Parameter(description = "A cohort that I take part in.") @QueryParam("cohortId")
          @Nullable UUID cohortId) {
    return reading.own(access.person(), cohortId);
  }

  @GET
  @Path("/picture")
  // JSON too: who takes anything is taken to mean it (JsonByDefault), and gets the picture.
  @Produces({Pictures.SVG, MediaType.APPLICATION_JSON})
  @Operation(
      summary = "Draw my commitment",
      description = "The same as a picture (image/svg+xml), with its numbers written beside it.")
  @APIResponse(
      responseCode = "200",
      description = "The picture.",
      content = @Content(mediaType = Pictures.SVG, schema = @Schema(type = SchemaType.STRING)))
  public Uni<RestResponse<String>> drawOwnCommitment(
      @Parameter(description = "A cohort that I take part in.") @QueryParam("cohortId")
          @Nullable UUID cohortId) {
    return reading
        .own(access.person(), cohortId)
        .map(own -> Pictures.svg(CommitmentPicture.of(List.of(CommitmentBar.of(own))).toString()));
  }
}
