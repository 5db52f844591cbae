package org.ignite.participants.participants.http;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ignite.participants.participants.ParticipantState;
import org.ignite.participants.participants.Places;
import org.ignite.platform.access.Access;
import org.ignite.platform.access.Refuses;
import org.ignite.platform.answers.Answers;
import org.ignite.platform.idempotency.Idempotent;
import org.ignite.platform.pages.Page;
import org.ignite.platform.pages.PageRequest;
import org.ignite.platform.pages.WholeList;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/cohorts/{cohortId}/participants")
@Tag(name = "Participants", description = "A person's participation in a cohort, step by step.")
public class ParticipantResource {

  private final Places places;
  private final ParticipantList list;
  private final PartnerParticipantList forPartners;
  private final ParticipantReading reading;
  private final WholeList whole;
  private final Access access;

  ParticipantResource(
      Places places,
      ParticipantList list,
      PartnerParticipantList forPartners,
      ParticipantReading reading,
      WholeList whole,
      Access access) {
    this.places = places;
    this.list = list;
    this.forPartners = forPartners;
    this.reading = reading;
    this.whole = whole;
    this.access = access;
  }

  @POST
  @Produces(MediaType.APPLICATION_JSON)
  @Idempotent
  @Refuses({
    "cohort-not-recruiting",
    "organisation-ended",
    "already-participating",
    "already-registered"
  })
  @Operation(
      summary = "Register a participant",
      description =
          "An application for a place in a cohort that recruits, by a person whom the registry"
              + " knows (personId) or a new one (person).")
  @APIResponse(
      responseCode = "201",
      description = "They have applied; the address is in Location.",
      content = @Content(schema = @Schema(implementation = ParticipantView.class)))
  public Uni<RestResponse<ParticipantView>> registerParticipant(
      @PathParam("cohortId") UUID cohortId, @Valid @NotNull RegisterParticipant request) {
    return places
        .apply(cohortId, request.toApplication())
        .chain(reading::shown)
        .map(view -> Answers.created("/api/v1/participants/" + view.id(), view));
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "List the participants of a cohort",
      description =
          "By family name. The programme team sees everybody; a participant sees those of their own"
              + " cohort who have a confirmed place; a partner's machine those among them whom the"
              + " partner may see.")
  public Uni<Page<SeenParticipant>> listParticipants(
      @PathParam("cohortId") UUID cohortId,
      @BeanParam PageRequest page,
      @Parameter(description = "Participations in this state alone.") @QueryParam("state")
          @Nullable ParticipantState state,
      @Parameter(
              description =
                  "Part of the person's name or of the organisation's, in any case; up to 100"
                      + " characters.")
          @QueryParam("search")
          @Size(max = 100)
          @Nullable String search) {
    ParticipantList.Filter filter = new ParticipantList.Filter(cohortId, state, search);
    return access.caller().machine()
        ? forPartners.page(access.caller().machineClient(), filter, page).map(Page::widened)
        : list.page(filter, access.all(), page).map(Page::widened);
  }

  @GET
  @Operation(hidden = true)
  public RestMulti<byte[]> listParticipants(
      @PathParam("cohortId") UUID cohortId,
      @Context HttpHeaders headers,
      @QueryParam("state") @Nullable ParticipantState state,
      @QueryParam("search") @Size(max = 100) @Nullable String search) {
    ParticipantList.Filter filter = new ParticipantList.Filter(cohortId, state, search);
    if (access.caller().machine()) {
      String client = access.caller().machineClient();
      return whole.stream(
          headers, PartnerParticipantView.class, batch -> forPartners.page(client, filter, batch));
    }
    boolean all = access.all();
    return whole.stream(headers, ParticipantView.class, batch -> list.page(filter, all, batch));
  }

  @POST
  @Path("/offer-next")
  @Produces(MediaType.APPLICATION_JSON)
  @Idempotent
  @Refuses({"nobody-waits", "cohort-full", "cohort-closed"})
  @Operation(
      summary = "Offer a free place to who has waited longest",
      description =
          "After a place was declined, lapsed or given up. Answers with who was offered it.")
  public Uni<RestResponse<ParticipantView>> offerNextPlace(
      @PathParam("cohortId") UUID cohortId, @Valid @Nullable HeldMail request) {
    return places
        .offerNext(cohortId, HeldMail.asked(request))
        .chain(reading::shown)
        .map(RestResponse::ok);
  }

  @POST
  @Path("/nudge")
  @Produces(MediaType.APPLICATION_JSON)
  @Idempotent
  @Operation(
      summary = "Remind everybody who has not answered an offer",
      description =
          "As one batch of letters, which can be kept back, previewed and released. Who has turned"
              + " reminders off gets none.")
  @APIResponse(
      responseCode = "200",
      description = "They are written.",
      content = @Content(schema = @Schema(implementation = Places.Nudge.class)))
  public Uni<RestResponse<Places.Nudge>> nudgeParticipants(
      @PathParam("cohortId") UUID cohortId, @Valid @Nullable HeldMail request) {
    return places.nudge(cohortId, HeldMail.asked(request)).map(RestResponse::ok);
  }
}
