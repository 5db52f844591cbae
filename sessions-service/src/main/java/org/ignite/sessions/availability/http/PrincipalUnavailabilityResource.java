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
import org.ignite.sessions.people.Delegations;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * When a participant can not, kept by themselves or by an assistant who keeps their diary. What
 * somebody says is of the person, and so the same in each of their cohorts.
 */
@Path("/api/v1/participants/{participantId}/unavailability")
@Tag(name = "Availability")
public class PrincipalUnavailabilityResource {

  private final DiaryKeeping diary;
  private final UnavailabilityList list;
  private final Delegations delegations;
  private final WholeList whole;
  private final Access access;

  PrincipalUnavailabilityResource(
      DiaryKeeping diary,
      UnavailabilityList list,
      Delegations delegations,
      WholeList whole,
      Access access) {
    this.diary = diary;
    this.list = list;
    this.delegations = delegations;
    this.whole = whole;
    this.access = access;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Refuses("permission-not-delegated")
  @Operation(
      summary = "List when a participant can not",
      description = "For the participant and an assistant who keeps their diary.")
  public Uni<Page<UnavailabilityView>> listUnavailability(
      @PathParam("participantId") UUID participantId,
      @BeanParam PageRequest page,
      @Parameter(
              description = "Without what is over at this instant.",
              example = "2026-09-01T00:00:00Z")
          @QueryParam("from")
          @Nullable OffsetDateTime from) {
    return page(access.person(), participantId, from, page);
  }

  @GET
  @Operation(hidden = true)
  public RestMulti<byte[]> listUnavailability(
      @PathParam("participantId") UUID participantId,
      @Context HttpHeaders headers,
      @QueryParam("from") @Nullable OffsetDateTime from) {
    UUID caller = access.person();
    return whole.stream(
        headers, UnavailabilityView.class, batch -> page(caller, participantId, from, batch));
  }

  private Uni<Page<UnavailabilityView>> page(
      UUID caller, UUID participantId, @Nullable OffsetDateTime from, PageRequest page) {
    return delegations
        .principal(caller, participantId, Delegations.DIARY)
        .chain(personId -> list.page(personId, from, page));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Idempotent
  @Refuses({"diary-full", "permission-not-delegated"})
  @Operation(
      summary = "Say when a participant can not",
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
  public Uni<RestResponse<UnavailabilityAdded>> addUnavailability(
      @PathParam("participantId") UUID participantId, @NotNull @Valid AddUnavailability request) {
    return principal(participantId)
        .chain(personId -> diary.add(personId, request.checked()))
        .map(
            added ->
                Answers.created(
                    "/api/v1/participants/" + participantId + "/unavailability",
                    UnavailabilityAdded.of(added)));
  }

  @DELETE
  @Path("/{unavailabilityId}")
  @Refuses("permission-not-delegated")
  @Operation(
      summary = "Take back that a participant can not",
      description = "A period that comes again is taken back whole.")
  @APIResponse(responseCode = "204", description = "They have no such period (any more).")
  public Uni<RestResponse<Void>> removeUnavailability(
      @PathParam("participantId") UUID participantId,
      @PathParam("unavailabilityId") UUID unavailabilityId) {
    return principal(participantId)
        .chain(personId -> diary.remove(personId, unavailabilityId))
        .replaceWith(RestResponse.noContent());
  }

  private Uni<UUID> principal(UUID participantId) {
    return delegations.principal(access.person(), participantId, Delegations.DIARY);
  }
}
