package org.ignite.sessions.season.http;

import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ignite.platform.answers.Pictures;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/cohorts/{cohortId}/season-timeline")
@Tag(name = "Season pictures", description = "A season and its sessions, to be looked at.")
public class SeasonTimelineResource {

  private final SeasonReading reading;

  SeasonTimelineResource(SeasonReading reading) {
    this.reading = reading;
  }

  /** JSON stands beside SVG for callers who take anything: the platform takes that for JSON. */
  @GET
  @Produces({Pictures.SVG, MediaType.APPLICATION_JSON})
  @Operation(
      summary = "Show a season as a timeline",
      description =
          "As SVG: month by month the sessions that the caller may see, and the days that are"
              + " closed. It loads nothing and runs nothing.")
  @APIResponse(
      responseCode = "200",
      description = "The picture.",
      content = @Content(mediaType = Pictures.SVG, schema = @Schema(type = SchemaType.STRING)))
  public Uni<RestResponse<String>> showSeasonTimeline(
      @PathParam("cohortId") UUID cohortId,
      @Parameter(description = "Width in pixels; below 700 it is laid out for a telephone.")
          @QueryParam("width")
          @DefaultValue("1200")
          @Min(320)
          @Max(2400)
          int width) {
    return reading.read(cohortId).map(season -> Pictures.svg(SeasonPicture.of(season, width)));
  }
}
