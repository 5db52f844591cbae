package org.ignite.sessions.learningsets.http;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
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
import org.ignite.sessions.learningsets.CarryingOn;
import org.ignite.sessions.learningsets.SetClosing;
import org.jboss.resteasy.reactive.RestResponse;

/** What the members of a set want to become of it. */
@Path("/api/v1/learning-sets/{learningSetId}")
@Tag(name = "Learning sets")
public class SetFutureResource {

  private final SetClosing closing;
  private final CarryingOn carryingOn;
  private final Access access;

  SetFutureResource(SetClosing closing, CarryingOn carryingOn, Access access) {
    this.closing = closing;
    this.carryingOn = carryingOn;
    this.access = access;
  }

  @GET
  @Path("/future")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Read what is to become of your set",
      description =
          "How many of its members want to close it or to carry it on; nobody else's own wish.")
  public Uni<SetFutureView> readSetFuture(@PathParam("learningSetId") UUID learningSetId) {
    return carryingOn.read(learningSetId, access.person()).map(SetFutureView::of);
  }

  @PUT
  @Path("/closing")
  @Produces(MediaType.APPLICATION_JSON)
  @Refuses("set-closed")
  @Operation(
      summary = "Agree to close your set",
      description =
          "Once all of its members have, it is closed and its meetings to come are cancelled. It"
              + " replaces that you wanted to carry it on.")
  public Uni<SetFutureView> agreeToCloseSet(@PathParam("learningSetId") UUID learningSetId) {
    return closing.agree(learningSetId, access.person()).map(SetFutureView::of);
  }

  @DELETE
  @Path("/closing")
  @Refuses("set-closed")
  @Operation(summary = "Take back that you agree to close your set")
  public Uni<RestResponse<Void>> doNotCloseSet(@PathParam("learningSetId") UUID learningSetId) {
    return closing.takeBack(learningSetId, access.person()).map(done -> RestResponse.noContent());
  }

  @PUT
  @Path("/carrying-on")
  @Produces(MediaType.APPLICATION_JSON)
  @Refuses("set-closed")
  @Operation(
      summary = "Say that you carry your set on",
      description =
          "After the season, without the programme: a fortnight after its last day those who have"
              + " said so are the set, when at least two have, and others are not of it any more."
              + " The programme team does not see it from then on, and nobody holds it.")
  public Uni<SetFutureView> carrySetOn(@PathParam("learningSetId") UUID learningSetId) {
    return carryingOn.say(learningSetId, access.person()).map(SetFutureView::of);
  }

  @DELETE
  @Path("/carrying-on")
  @Refuses("set-closed")
  @Operation(
      summary = "Take back that you carry your set on",
      description =
          "Of a set that is carried on this is leaving it; one that only one is left of is closed.")
  public Uni<RestResponse<Void>> doNotCarrySetOn(@PathParam("learningSetId") UUID learningSetId) {
    return carryingOn
        .takeBack(learningSetId, access.person())
        .map(done -> RestResponse.noContent());
  }
}
