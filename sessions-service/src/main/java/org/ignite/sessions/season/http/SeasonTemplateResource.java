package org.ignite.sessions.season.http;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ignite.platform.pages.Page;
import org.ignite.sessions.season.SeasonTemplate;
import org.ignite.sessions.season.SeasonTemplates;

/** What seasons are made of; it changes with the product alone, so that a list is one page. */
@Path("/api/v1/season-templates")
@Tag(name = "Season plans")
public class SeasonTemplateResource {

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "List the season templates",
      description =
          "What stands in each: the sessions, the week and the weekdays on which they are wanted.")
  public Uni<Page<SeasonTemplate>> listSeasonTemplates() {
    return Uni.createFrom().item(new Page<>(SeasonTemplates.all(), null));
  }
}
