package org.ignite.participants.needs.http;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ignite.participants.needs.NeedsDetails;
import org.ignite.participants.needs.NeedsKeeping;
import org.ignite.participants.needs.NeedsPurpose;
import org.ignite.platform.access.Access;
import org.ignite.platform.pages.Cursor;
import org.ignite.platform.pages.Page;
import org.ignite.platform.pages.PageRequest;
import org.ignite.platform.pages.Rows;
import org.ignite.platform.pages.WholeList;
import org.ignite.platform.problems.InvalidRequest;
import org.ignite.platform.versions.ExpectedVersion;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/participants/{participantId}/needs")
@Tag(
    name = "Needs",
    description = "Access, dietary and other needs, and whom to call. Deleted after the season.")
public class NeedsResource {

  private static final String READINGS =
      """
      select r.*, person.given_name || ' ' || person.family_name reader_name
      from needs_reading r
      left join person on person.id = case when r.reader not like 'client:%' then r.reader::uuid end
      where r.participant_id = $1 and ($2::uuid is null or r.id < $2)
      order by r.id desc limit $3
      """;

  private final NeedsKeeping keeping;
  private final Pool database;
  private final WholeList whole;
  private final Access access;

  NeedsResource(NeedsKeeping keeping, Pool database, WholeList whole, Access access) {
    this.keeping = keeping;
    this.database = database;
    this.whole = whole;
    this.access = access;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Read a participant's needs",
      description =
          "Empty where nothing has been said. The programme team says what for; the participant"
              + " sees who has read them and why.")
  public Uni<NeedsView> readNeeds(
      @PathParam("participantId") UUID participantId,
      @Parameter(description = "What the programme team reads them for.", example = "residential")
          @QueryParam("purpose")
          @Nullable NeedsPurpose purpose) {
    if (!access.all()) {
      return keeping.own(participantId).map(NeedsView::of);
    }
    if (purpose == null) {
      throw new InvalidRequest(
          "?purpose", "Say what for: residential, session or emergency. The participant sees it.");
    }
    return keeping.read(participantId, purpose).map(NeedsView::of);
  }

  @PUT
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Say what a participant needs",
      description = "Replaces what was said before. By the participant alone.")
  public Uni<NeedsView> replaceNeeds(
      @PathParam("participantId") UUID participantId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @Valid @NotNull NeedsDetails details) {
    return keeping.replace(participantId, ExpectedVersion.of(ifMatch), details).map(NeedsView::of);
  }

  @DELETE
  @Operation(
      summary = "Delete a participant's needs",
      description = "At once, whatever they are: needs no If-Match. Twice is once.")
  @APIResponse(responseCode = "204", description = "They are gone.")
  public Uni<RestResponse<Void>> deleteNeeds(@PathParam("participantId") UUID participantId) {
    return keeping.delete(participantId).replaceWith(RestResponse.noContent());
  }

  @GET
  @Path("/readings")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "List who has read a participant's needs",
      description = "Newest first, with what for.")
  public Uni<Page<NeedsReadingView>> listNeedsReadings(
      @PathParam("participantId") UUID participantId, @BeanParam PageRequest page) {
    return database
        .preparedQuery(READINGS)
        .execute(Tuple.of(participantId, page.afterId(), page.limit() + 1))
        .map(rows -> Rows.page(rows, page, NeedsReadingView::of, last -> Cursor.of(last.id())));
  }

  @GET
  @Path("/readings")
  @Operation(hidden = true)
  public RestMulti<byte[]> listNeedsReadings(
      @PathParam("participantId") UUID participantId, @Context HttpHeaders headers) {
    return whole.stream(
        headers, NeedsReadingView.class, batch -> listNeedsReadings(participantId, batch));
  }
}
