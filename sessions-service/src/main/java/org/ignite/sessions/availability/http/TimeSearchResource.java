package org.ignite.sessions.availability.http;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ignite.platform.access.Access;
import org.ignite.platform.access.Refuses;
import org.ignite.sessions.availability.TimeSearching;

/** When a group of a cohort can meet. */
@Path("/api/v1/cohorts/{cohortId}/time-searches")
@Tag(name = "Availability")
public class TimeSearchResource {

  private final TimeSearching searching;
  private final Access access;
  private final Clock clock;

  TimeSearchResource(TimeSearching searching, Access access, Clock clock) {
    this.searching = searching;
    this.access = access;
    this.clock = clock;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Refuses({"nobody-asked", "cannot-be-asked", "not-a-facilitator"})
  @Operation(
      summary = "Find times for a group",
      description =
          "The times at which the fewest are missing, of these the earliest; each next one is the"
              + " best of those that overlap none before it. Somebody is missing who has said that"
              + " they can not, holds a session or has said yes to one, or is invited to a core one"
              + " and has not declined, in whatever cohort; which of these it is, is not told. A"
              + " facilitator may name those in sessions and learning sets that they hold, and is"
              + " told of them by name; of others they see how many. Nothing is kept of a search.")
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = SearchTimes.class),
              examples =
                  @ExampleObject(
                      name = "a set's meeting",
                      value =
                          """
                          {"cohort": true, "from": "2026-10-01", "to": "2026-12-18",
                           "minutes": 240, "count": 5}
                          """)))
  public Uni<TimesView> findTimes(
      @PathParam("cohortId") UUID cohortId, @NotNull @Valid SearchTimes request) {
    return searching
        .search(request.search(cohortId, clock.instant()), access.all() ? null : access.person())
        .map(TimesView::of);
  }
}
