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
import org.ignite.platform.access.Refuses;
import org.ignite.platform.answers.Pictures;
import org.ignite.sessions.formation.DraftReading;
import org.jboss.resteasy.reactive.RestResponse;

/** The draft of an allocation as a picture. */
@Path("/api/v1/allocations/{allocationId}/draft/picture")
@Tag(name = "Set allocations")
public class DraftPictureResource {

  private final DraftReading reading;

  DraftPictureResource(DraftReading reading) {
    this.reading = reading;
  }

  @GET
  // JSON too: who takes anything is taken to mean it (JsonByDefault), and gets the picture.
  @Produces({Pictures.SVG, MediaType.APPLICATION_JSON})
  @Refuses("no-draft-yet")
  @Operation(
      summary = "Draw a draft of learning sets",
      description =
          "As a picture (image/svg+xml), and in words in its description: of each set who"
              + " facilitates it, the theme that they share, its members with the type and region"
              + " of what they lead, and which two of them are most alike and which least, by what"
              + " the search went by. Nothing in it is anybody's wish, conflict or decline.")
  @APIResponse(
      responseCode = "200",
      description = "The picture.",
      content = @Content(mediaType = Pictures.SVG, schema = @Schema(type = SchemaType.STRING)))
  public Uni<RestResponse<String>> drawSetDraft(@PathParam("allocationId") UUID allocationId) {
    return reading.read(allocationId).map(shown -> Pictures.svg(SetsPicture.of(SetCard.of(shown))));
  }
}
