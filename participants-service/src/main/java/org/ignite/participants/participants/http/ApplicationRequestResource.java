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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ignite.participants.participants.Applying;
import org.ignite.platform.access.Refuses;
import org.ignite.platform.idempotency.Idempotent;
import org.ignite.platform.pages.Cursor;
import org.ignite.platform.pages.Page;
import org.ignite.platform.pages.PageRequest;
import org.ignite.platform.pages.Rows;
import org.ignite.platform.pages.WholeList;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/cohorts/{cohortId}/application-requests")
@Tag(name = "Participants")
public class ApplicationRequestResource {

  private static final String NEWEST_FIRST =
      """
      select * from application_request where cohort_id = $1 and ($2::uuid is null or id < $2)
      order by id desc limit $3
      """;

  private final Applying applying;
  private final Pool database;
  private final WholeList whole;

  ApplicationRequestResource(Applying applying, Pool database, WholeList whole) {
    this.applying = applying;
    this.database = database;
    this.whole = whole;
  }

  @POST
  @Produces(MediaType.APPLICATION_JSON)
  @Idempotent
  @Refuses({"cohort-not-recruiting", "already-asked"})
  @Operation(
      summary = "Ask somebody to apply",
      description = "By a letter with a page of their own, which works on a phone.")
  @APIResponse(
      responseCode = "201",
      description = "The letter is written.",
      content = @Content(schema = @Schema(implementation = ApplicationRequestView.class)))
  public Uni<RestResponse<ApplicationRequestView>> askToApply(
      @PathParam("cohortId") UUID cohortId, @Valid @NotNull AskToApply request) {
    return applying
        .ask(cohortId, request.email(), request.givenName(), request.holdMail())
        .map(
            asked ->
                RestResponse.status(RestResponse.Status.CREATED, ApplicationRequestView.of(asked)));
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "List who was asked to apply",
      description = "Newest first, with what came of it.")
  public Uni<Page<ApplicationRequestView>> listApplicationRequests(
      @PathParam("cohortId") UUID cohortId, @BeanParam PageRequest page) {
    return database
        .preparedQuery(NEWEST_FIRST)
        .execute(Tuple.of(cohortId, page.afterId(), page.limit() + 1))
        .map(
            rows ->
                Rows.page(rows, page, ApplicationRequestView::of, last -> Cursor.of(last.id())));
  }

  @GET
  @Operation(hidden = true)
  public RestMulti<byte[]> listApplicationRequests(
      @PathParam("cohortId") UUID cohortId, @Context HttpHeaders headers) {
    return whole.stream(
        headers, ApplicationRequestView.class, batch -> listApplicationRequests(cohortId, batch));
  }
}
