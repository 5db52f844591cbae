package org.ignite.sessions.availability.http;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ignite.platform.access.Access;
import org.ignite.platform.access.Refuses;
import org.ignite.platform.answers.Answers;
import org.ignite.platform.idempotency.Idempotent;
import org.ignite.platform.pages.Page;
import org.ignite.platform.pages.PageRequest;
import org.ignite.platform.pages.WholeList;
import org.ignite.sessions.availability.DiaryKeeping;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** When whoever is calling can not. */
@Path("/api/v1/me/unavailability")
@Tag(
    name = "Availability",
    description =
        "When people can not, and when a group can. Nobody but the person and their office sees"
            + " what was said; a reason is never asked.")
public class OwnUnavailabilityResource {

  static final String ADDRESS = "/api/v1/me/unavailability";

  private final DiaryKeeping diary;
  private final UnavailabilityList list;
  private final WholeList whole;
  private final Access access;

  OwnUnavailabilityResource(
      DiaryKeeping diary, UnavailabilityList list, WholeList whole, Access access) {
    this.diary = diary;
    this.list = list;
    this.whole = whole;
    this.access = access;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "List when I can not",
      description = "In the order in which the periods first begin.")
  public Uni<Page<UnavailabilityView>> listOwnUnavailability(
      @BeanParam PageRequest page,
      @Parameter(
              description = "Without what is over at this instant.",
              example = "2026-09-01T00:00:00Z")
          @QueryParam("from")
          @Nullable OffsetDateTime from) {
    return list.page(access.person(), from, page);
  }

  @GET
  @Operation(hidden = true)
  public RestMulti<byte[]> listOwnUnavailability(
      @Context HttpHeaders headers, @QueryParam("from") @Nullable OffsetDateTime from) {
    UUID personId = access.person();
    return whole.stream(
        headers, UnavailabilityView.class, batch -> list.page(personId, from, batch));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Idempotent
  @Refuses("diary-full")
  @Operation(
      summary = "Say when I can not",
      description =
          "Up to 200 periods at once, all of them or none: times or whole days, once or every so"
              + " many weeks. Where they overlap they count once.")
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = AddUnavailability.class),
              examples = @ExampleObject(name = "leave", value = AddUnavailability.EXAMPLE)))
  @APIResponse(
      responseCode = "201",
      description = "They are added; their list's address is in Location.",
      content = @Content(schema = @Schema(implementation = UnavailabilityAdded.class)))
  public Uni<RestResponse<UnavailabilityAdded>> addOwnUnavailability(
      @NotNull @Valid AddUnavailability request) {
    return diary
        .add(access.person(), request.checked())
        .map(added -> Answers.created(ADDRESS, UnavailabilityAdded.of(added)));
  }

  @DELETE
  @Path("/{unavailabilityId}")
  @Operation(
      summary = "Take back that I can not",
      description = "A period that comes again is taken back whole.")
  @APIResponse(responseCode = "204", description = "I have no such period (any more).")
  public Uni<RestResponse<Void>> removeOwnUnavailability(
      @PathParam("unavailabilityId") UUID unavailabilityId) {
    return diary.remove(access.person(), unavailabilityId).replaceWith(RestResponse.noContent());
  }
}
