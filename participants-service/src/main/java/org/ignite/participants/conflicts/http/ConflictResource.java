package org.ignite.participants.conflicts.http;

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
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ignite.participants.conflicts.Conflict;
import org.ignite.participants.conflicts.Conflicts;
import org.ignite.platform.access.Refuses;
import org.ignite.platform.idempotency.Idempotent;
import org.ignite.platform.pages.Cursor;
import org.ignite.platform.pages.Page;
import org.ignite.platform.pages.PageRequest;
import org.ignite.platform.pages.Rows;
import org.ignite.platform.pages.WholeList;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/participants/{participantId}/conflicts")
@Tag(
    name = "Conflicts of interest",
    description = "Declared by a participant; who shares a small group depends on them.")
public class ConflictResource {

  private static final String PAGE =
      """
      select * from conflict where participant_id = $1 and ($2::uuid is null or id > $2)
      order by id limit $3
      """;

  private final Conflicts conflicts;
  private final Pool database;
  private final WholeList whole;

  ConflictResource(Conflicts conflicts, Pool database, WholeList whole) {
    this.conflicts = conflicts;
    this.database = database;
    this.whole = whole;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "List a participant's declared conflicts",
      description = "Those that they declared themselves, oldest first; withdrawn ones included.")
  public Uni<Page<ConflictView>> listConflicts(
      @PathParam("participantId") UUID participantId, @BeanParam PageRequest page) {
    return database
        .preparedQuery(PAGE)
        .execute(Tuple.of(participantId, page.afterId(), page.limit() + 1))
        .map(rows -> Rows.page(rows, page, ConflictView::of, last -> Cursor.of(last.id())));
  }

  @GET
  @Operation(hidden = true)
  public RestMulti<byte[]> listConflicts(
      @PathParam("participantId") UUID participantId, @Context HttpHeaders headers) {
    return whole.stream(headers, ConflictView.class, batch -> listConflicts(participantId, batch));
  }

  @POST
  @Produces(MediaType.APPLICATION_JSON)
  @Idempotent
  @Refuses("conflict-declared")
  @Operation(
      summary = "Declare a conflict of interest",
      description =
          "With a person, or with everybody of an organisation. They are not told, and the reason"
              + " is for the programme team alone.")
  @APIResponse(
      responseCode = "201",
      description = "It is declared.",
      content = @Content(schema = @Schema(implementation = ConflictView.class)))
  public Uni<RestResponse<ConflictView>> declareConflict(
      @PathParam("participantId") UUID participantId, @Valid @NotNull DeclareConflict request) {
    UUID person = request.withPersonId();
    UUID organisation = request.withOrganisationId();
    Uni<Conflict> declared =
        person != null
            ? conflicts.declareWithPerson(participantId, person, request.reason())
            : conflicts.declareWithOrganisation(
                participantId, Objects.requireNonNull(organisation), request.reason());
    return declared.map(
        conflict -> RestResponse.status(RestResponse.Status.CREATED, ConflictView.of(conflict)));
  }

  @POST
  @Path("/{conflictId}/withdraw")
  @Produces(MediaType.APPLICATION_JSON)
  @Idempotent
  @Refuses("conflict-withdrawn")
  @Operation(summary = "Withdraw a declared conflict", description = "It is none any more.")
  public Uni<RestResponse<ConflictView>> withdrawConflict(
      @PathParam("participantId") UUID participantId, @PathParam("conflictId") UUID conflictId) {
    return conflicts
        .withdraw(participantId, conflictId)
        .map(conflict -> RestResponse.ok(ConflictView.of(conflict)));
  }
}
