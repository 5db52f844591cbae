package org.ignite.participants.involvements.http;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ignite.participants.involvements.Involvement;
import org.ignite.participants.involvements.Involving;
import org.ignite.platform.access.Refuses;
import org.ignite.platform.idempotency.Idempotent;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/involvements/{involvementId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Involvements")
public class InvolvementStepResource {

  private final Involving involving;
  private final InvolvementList list;
  private final InvolvementReading reading;

  InvolvementStepResource(Involving involving, InvolvementList list, InvolvementReading reading) {
    this.involving = involving;
    this.list = list;
    this.reading = reading;
  }

  @GET
  @Operation(summary = "Read an involvement")
  public Uni<InvolvementView> readInvolvement(@PathParam("involvementId") UUID involvementId) {
    return list.read(involvementId);
  }

  @POST
  @Path("/accept")
  @Idempotent
  @Refuses("wrong-involvement-state")
  @Operation(
      summary = "Accept an invitation into a cohort",
      description =
          "By the invited. A facilitator, coach or critical friend has the role from now on, and"
              + " an account.")
  public Uni<RestResponse<InvolvementView>> acceptInvolvement(
      @PathParam("involvementId") UUID involvementId) {
    return shown(involving.accept(involvementId));
  }

  @POST
  @Path("/decline")
  @Idempotent
  @Refuses("wrong-involvement-state")
  @Operation(summary = "Decline an invitation into a cohort", description = "By the invited.")
  public Uni<RestResponse<InvolvementView>> declineInvolvement(
      @PathParam("involvementId") UUID involvementId) {
    return shown(involving.decline(involvementId));
  }

  @POST
  @Path("/repeat")
  @Idempotent
  @Refuses("wrong-involvement-state")
  @Operation(
      summary = "Send an invitation into a cohort again",
      description = "The same letter, while it has not been answered.")
  public Uni<RestResponse<InvolvementView>> repeatInvolvement(
      @PathParam("involvementId") UUID involvementId) {
    return shown(involving.repeat(involvementId));
  }

  @POST
  @Path("/withdraw")
  @Idempotent
  @Refuses("wrong-involvement-state")
  @Operation(
      summary = "Withdraw an invitation into a cohort",
      description = "While it has not been answered; links in letters open nothing any more.")
  public Uni<RestResponse<InvolvementView>> withdrawInvolvement(
      @PathParam("involvementId") UUID involvementId) {
    return shown(involving.withdraw(involvementId));
  }

  @POST
  @Path("/end")
  @Idempotent
  @Refuses("wrong-involvement-state")
  @Operation(
      summary = "End an involvement",
      description = "One that was accepted. A role that came with it stays with the person.")
  public Uni<RestResponse<InvolvementView>> endInvolvement(
      @PathParam("involvementId") UUID involvementId) {
    return shown(involving.end(involvementId));
  }

  private Uni<RestResponse<InvolvementView>> shown(Uni<Involvement> changed) {
    return changed.chain(reading::shown).map(RestResponse::ok);
  }
}
