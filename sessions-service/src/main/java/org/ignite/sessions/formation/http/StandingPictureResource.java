package org.ignite.sessions.formation.http;

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
import org.ignite.sessions.formation.StandingReading;
import org.jboss.resteasy.reactive.RestResponse;

/** The learning sets that a cohort has as a picture. */
@Path("/api/v1/cohorts/{cohortId}/learning-sets/picture")
@Tag(name = "Set allocations")
public class StandingPictureResource {

  private final StandingReading reading;

  StandingPictureResource(StandingReading reading) {
    this.reading = reading;
  }

  @GET
  // JSON too: who takes anything is taken to mean it (JsonByDefault), and gets the picture.
  @Produces({Pictures.SVG, MediaType.APPLICATION_JSON})
  @Operation(
      summary = "Draw the learning sets of a cohort",
      description =
          "Those that are open, however they came about, as a picture (image/svg+xml), and in words"
              + " in its description: of each who facilitates it, the theme that is dearest to its"
              + " members and facilitator now, its members with the type and region of what they"
              + " lead, and which two of them are most alike and which least, by what searches go"
              + " by. Nothing in it is anybody's wish, conflict or decline.")
  @APIResponse(
      responseCode = "200",
      description = "The picture.",
      content = @Content(mediaType = Pictures.SVG, schema = @Schema(type = SchemaType.STRING)))
  public Uni<RestResponse<String>> drawLearningSets(@PathParam("cohortId") UUID cohortId) {
    return reading.of(cohortId).map(standing -> Pictures.svg(SetsPicture.of(SetCard.of(standing))));
  }
}
