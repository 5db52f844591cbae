package org.ignite.sessions.mixing.http;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ignite.platform.answers.Pictures;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestResponse;

/** Who of a cohort has met whom, for the programme team, which plans who meets next. */
@Path("/api/v1/cohorts/{cohortId}/mixing-matrix")
@Tag(name = "Mixing", description = "Who has met whom in small groups across the season.")
public class MixingMatrixResource {

  private final MixingReading reading;

  MixingMatrixResource(MixingReading reading) {
    this.reading = reading;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @ResponseHeader(name = "Cache-Control", value = "no-store")
  @Operation(
      summary = "Read who has met whom",
      description =
          "In small groups that are over, or by sharing a learning set now. Sessions under the"
              + " Chatham House Rule do not count: nobody is told who was there.")
  public Uni<MixingMatrixView> readMixingMatrix(@PathParam("cohortId") UUID cohortId) {
    return reading.read(cohortId);
  }

  @GET
  @Path("/picture")
  // JSON too: who takes anything is taken to mean it (JsonByDefault), and gets the picture.
  @Produces({Pictures.SVG, MediaType.APPLICATION_JSON})
  @Operation(
      summary = "Draw who has met whom",
      description = "The same as a picture (image/svg+xml), and in words in its description.")
  @APIResponse(
      responseCode = "200",
      description = "The picture.",
      content = @Content(mediaType = Pictures.SVG, schema = @Schema(type = SchemaType.STRING)))
  public Uni<RestResponse<String>> drawMixingMatrix(@PathParam("cohortId") UUID cohortId) {
    return reading.read(cohortId).map(matrix -> Pictures.svg(MixingPicture.of(matrix)));
  }
}
