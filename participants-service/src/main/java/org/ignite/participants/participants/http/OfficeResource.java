package org.ignite.participants.participants.http;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ignite.participants.participants.Office;
import org.ignite.platform.access.Refuses;
import org.ignite.platform.idempotency.Idempotent;
import org.ignite.platform.pages.Cursor;
import org.ignite.platform.pages.Page;
import org.ignite.platform.pages.PageRequest;
import org.ignite.platform.pages.Rows;
import org.ignite.platform.pages.WholeList;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/participants/{participantId}")
@Tag(name = "Participants")
public class OfficeResource {

  private static final String POSTS =
      """
      select post.*, organisation.name organisation_name
      from post join organisation on organisation.id = post.organisation_id
      where participant_id = $1 and ($2::uuid is null or post.id > $2)
      order by post.id limit $3
      """;

  private final Office office;
  private final ParticipantReading reading;
  private final Pool database;
  private final WholeList whole;

  OfficeResource(Office office, ParticipantReading reading, Pool database, WholeList whole) {
    this.office = office;
    this.reading = reading;
    this.database = database;
    this.whole = whole;
  }

  @GET
  @Path("/posts")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "List what a participant leads and has led",
      description = "During their participation, oldest first.")
  public Uni<Page<PostView>> listPosts(
      @PathParam("participantId") UUID participantId, @BeanParam PageRequest page) {
    return database
        .preparedQuery(POSTS)
        .execute(Tuple.of(participantId, page.afterId(), page.limit() + 1))
        .map(rows -> Rows.page(rows, page, PostView::of, last -> Cursor.of(last.id())));
  }

  @GET
  @Path("/posts")
  @Operation(hidden = true)
  public RestMulti<byte[]> listPosts(
      @PathParam("participantId") UUID participantId, @Context HttpHeaders headers) {
    return whole.stream(headers, PostView.class, batch -> listPosts(participantId, batch));
  }

  @POST
  @Path("/move")
  @Produces(MediaType.APPLICATION_JSON)
  @Idempotent
  @Refuses("organisation-ended")
  @Operation(
      summary = "Move a participant to another organisation",
      description = "Or to another office in the same one. The participation goes on.")
  public Uni<RestResponse<ParticipantView>> moveParticipant(
      @PathParam("participantId") UUID participantId, @Valid @NotNull Move request) {
    return office
        .move(participantId, request.organisationId(), request.roleTitle(), request.on())
        .chain(reading::shown)
        .map(RestResponse::ok);
  }

  @POST
  @Path("/lose-office")
  @Produces(MediaType.APPLICATION_JSON)
  @Idempotent
  @Refuses({"office-lost", "already-registered"})
  @Operation(
      summary = "Say that a participant has lost office",
      description =
          "The participation goes on; mail and sign-in move to a personal address. By the"
              + " participant or by the programme team.")
  public Uni<RestResponse<ParticipantView>> loseOffice(
      @PathParam("participantId") UUID participantId, @Valid @NotNull LoseOffice request) {
    return office
        .lose(participantId, request.on(), request.personalEmail())
        .chain(reading::shown)
        .map(RestResponse::ok);
  }
}
