package org.ignite.sessions.calendar.http;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
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
import org.ignite.platform.idempotency.Idempotent;
import org.ignite.platform.versions.ExpectedVersion;
import org.ignite.sessions.calendar.CalendarFeeds;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The calendar of whoever is calling. */
@Path("/api/v1/me/calendar")
@Tag(name = "Calendars", description = "Sessions in people's own diaries.")
public class OwnCalendarResource {

  private final CalendarFeeds feeds;
  private final CalendarReading reading;
  private final Access access;

  OwnCalendarResource(CalendarFeeds feeds, CalendarReading reading, Access access) {
    this.feeds = feeds;
    this.reading = reading;
    this.access = access;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Read my calendar",
      description =
          "Its private address, to which a diary subscribes, and its settings. In it are the"
              + " sessions that I hold or am invited to, but for those to which I have said no. An"
              + " assistant's says when there are sessions of those whose diary they keep.")
  public Uni<CalendarView> readOwnCalendar() {
    return reading.own(access.person());
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Set my calendar",
      description =
          "By default it says of each session when it is and nothing else, since diaries are"
              + " shared. With full titles it also says what it is, where it is and how to join, to"
              + " everybody who can see the diary.")
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = SetCalendar.class),
              examples =
                  @ExampleObject(
                      name = "an hour before",
                      value = "{\"titles\": \"neutral\", \"alarmMinutes\": 60}")))
  public Uni<CalendarView> setOwnCalendar(
      @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid SetCalendar request) {
    UUID personId = access.person();
    return feeds
        .set(personId, ExpectedVersion.of(ifMatch), request.titles(), request.alarmMinutes())
        .map(feed -> reading.of(personId, feed));
  }

  @POST
  @Path("/revoke")
  @Produces(MediaType.APPLICATION_JSON)
  @Idempotent
  @Operation(
      summary = "Take back my calendar's address",
      description =
          "It opens nothing from now on. There is a new one at once, to be read and subscribed to"
              + " again. The same happens where my mail address moves, or I lose my office.")
  @APIResponse(responseCode = "204", description = "Taken back.")
  public Uni<RestResponse<Void>> revokeOwnCalendar() {
    return feeds.revoke(access.person()).replaceWith(RestResponse.noContent());
  }
}
