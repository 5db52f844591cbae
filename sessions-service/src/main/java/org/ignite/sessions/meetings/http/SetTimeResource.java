package org.ignite.sessions.meetings.http;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ignite.sessions.meetings.AgendaChoosing;
import org.jboss.resteasy.reactive.RestResponse;

/** How a learning set shares its time over the season. */
@Path("/api/v1/learning-sets/{learningSetId}")
@Tag(name = "Set meetings")
public class SetTimeResource {

  private final SetTimeReading reading;
  private final AgendaChoosing choosing;

  SetTimeResource(SetTimeReading reading, AgendaChoosing choosing) {
    this.reading = reading;
    this.choosing = choosing;
  }

  @GET
  @Path("/air-time")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Read who of your set has had how much time",
      description =
          "Of the meetings that are over: the minutes of their agendas, without who was away, or"
              + " what the facilitator said afterwards.")
  public Uni<AirTimeView> readAirTime(@PathParam("learningSetId") UUID learningSetId) {
    return reading.airTime(learningSetId);
  }

  @GET
  @Path("/health")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Read how your set fares",
      description =
          "For its facilitator alone: attendance, time and actions kept, in numbers that name"
              + " nobody.")
  public Uni<SetHealthView> readSetHealth(@PathParam("learningSetId") UUID learningSetId) {
    return reading.health(learningSetId);
  }

  @PUT
  @Path("/format")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Choose how your set shares the time of its meetings",
      description = "Where nothing else is said of a meeting.")
  public Uni<RestResponse<Void>> chooseSetFormat(
      @PathParam("learningSetId") UUID learningSetId, @NotNull @Valid ChooseFormat request) {
    return choosing.meetBy(learningSetId, request.format()).map(done -> RestResponse.noContent());
  }
}
