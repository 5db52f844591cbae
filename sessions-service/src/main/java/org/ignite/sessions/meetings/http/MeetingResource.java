package org.ignite.sessions.meetings.http;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ignite.platform.access.Access;
import org.ignite.platform.access.Refuses;
import org.ignite.platform.versions.ExpectedVersion;
import org.ignite.sessions.meetings.AgendaChoosing;
import org.ignite.sessions.meetings.Bidding;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** One meeting of a learning set, for the set and its facilitator. */
@Path("/api/v1/sessions/{meetingId}")
@Tag(
    name = "Set meetings",
    description = "Whose turn it is, for how long, and whether time evens out.")
public class MeetingResource {

  private final Bidding bidding;
  private final AgendaChoosing choosing;
  private final MeetingReading reading;
  private final Access access;

  MeetingResource(Bidding bidding, AgendaChoosing choosing, MeetingReading reading, Access access) {
    this.bidding = bidding;
    this.choosing = choosing;
    this.reading = reading;
    this.access = access;
  }

  @PUT
  @Path("/own-bid")
  @Consumes(MediaType.APPLICATION_JSON)
  @Refuses({"session-cancelled", "session-draft", "session-over"})
  @Operation(
      summary = "Ask for time at a meeting of your set",
      description =
          "Until it is over. The set and its facilitator see it. Who has had least of the season's"
              + " time goes first; of two who have had as much, who it is more urgent for.")
  public Uni<RestResponse<Void>> placeBid(
      @PathParam("meetingId") UUID meetingId, @NotNull @Valid PlaceBid bid) {
    return bidding
        .bid(meetingId, access.person(), bid.urgency(), bid.issueId())
        .map(done -> RestResponse.noContent());
  }

  @DELETE
  @Path("/own-bid")
  @Refuses({"session-cancelled", "session-draft", "session-over"})
  @Operation(summary = "Take back that you ask for time")
  public Uni<RestResponse<Void>> withdrawBid(@PathParam("meetingId") UUID meetingId) {
    return bidding.withdraw(meetingId, access.person()).map(done -> RestResponse.noContent());
  }

  @GET
  @Path("/meeting-agenda")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Read the agenda of a meeting of a set",
      description =
          "Each stage with its minutes. Until the facilitator chooses who presents it is what"
              + " follows from the bids and from who has had how much time.")
  public Uni<MeetingAgendaView> readMeetingAgenda(@PathParam("meetingId") UUID meetingId) {
    return reading.read(access.person(), meetingId);
  }

  @PUT
  @Path("/meeting-agenda")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Refuses({"agenda-does-not-fit", "session-cancelled", "session-draft", "session-over"})
  @Operation(
      summary = "Choose who presents at a meeting of your set",
      description = "Two or three, for 30 to 40 minutes each, or everybody at equal time.")
  public Uni<MeetingAgendaView> chooseMeetingAgenda(
      @PathParam("meetingId") UUID meetingId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid ChooseAgenda request) {
    return choosing
        .choose(meetingId, ExpectedVersion.of(ifMatch), request.format(), request.presenters())
        .chain(() -> reading.read(access.person(), meetingId));
  }

  @PUT
  @Path("/air-time")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Refuses({"meeting-not-over", "session-cancelled", "session-draft"})
  @Operation(
      summary = "Say how long whom of your set has presented",
      description =
          "Once the meeting is over, where it went otherwise than its agenda. It counts for who"
              + " goes first in later meetings.")
  public Uni<MeetingAgendaView> correctAirTime(
      @PathParam("meetingId") UUID meetingId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid CorrectAirTime request) {
    return choosing
        .correct(meetingId, ExpectedVersion.of(ifMatch), request.slots())
        .chain(() -> reading.read(access.person(), meetingId));
  }
}
