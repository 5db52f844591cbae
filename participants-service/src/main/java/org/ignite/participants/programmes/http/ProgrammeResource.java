package org.ignite.participants.programmes.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
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
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ignite.participants.programmes.ProgrammeDetails;
import org.ignite.participants.programmes.ProgrammePlanning;
import org.ignite.platform.access.Access;
import org.ignite.platform.answers.Answers;
import org.ignite.platform.idempotency.Idempotent;
import org.ignite.platform.pages.Page;
import org.ignite.platform.pages.PageRequest;
import org.ignite.platform.pages.WholeList;
import org.ignite.platform.patch.MergePatch;
import org.ignite.platform.versions.ExpectedVersion;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/programmes")
@Tag(name = "Programmes", description = "What is run year by year, each year for another cohort.")
public class ProgrammeResource {

  private final ProgrammePlanning planning;
  private final ProgrammeList list;
  private final WholeList whole;
  private final MergePatch patches;
  private final Access access;

  ProgrammeResource(
      ProgrammePlanning planning,
      ProgrammeList list,
      WholeList whole,
      MergePatch patches,
      Access access) {
    this.planning = planning;
    this.list = list;
    this.whole = whole;
    this.patches = patches;
    this.access = access;
  }

  @POST
  @Produces(MediaType.APPLICATION_JSON)
  @Idempotent
  @Operation(summary = "Open a programme")
  @APIResponse(
      responseCode = "201",
      description = "It is open; its address is in Location.",
      content = @Content(schema = @Schema(implementation = ProgrammeView.class)))
  public Uni<RestResponse<ProgrammeView>> openProgramme(@Valid @NotNull ProgrammeDetails details) {
    return planning
        .open(details)
        .map(
            programme ->
                Answers.created(
                    "/api/v1/programmes/" + programme.id(), ProgrammeView.of(programme)));
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "List programmes",
      description = "Newest first; a participant sees those that they take part in.")
  public Uni<Page<ProgrammeView>> listProgrammes(
      @BeanParam PageRequest page,
      @Parameter(description = "Part of the programme's name, in any case; up to 100 characters.")
          @QueryParam("search")
          @Size(max = 100)
          @Nullable String search) {
    return list.page(seenBy(), search, page);
  }

  @GET
  @Operation(hidden = true)
  public RestMulti<byte[]> listProgrammes(
      @Context HttpHeaders headers,
      @QueryParam("search") @Size(max = 100) @Nullable String search) {
    UUID person = seenBy();
    return whole.stream(headers, ProgrammeView.class, batch -> list.page(person, search, batch));
  }

  private @Nullable UUID seenBy() {
    return access.all() ? null : access.person();
  }

  @GET
  @Path("/{programmeId}")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "Read a programme")
  public Uni<ProgrammeView> readProgramme(@PathParam("programmeId") UUID programmeId) {
    return list.read(programmeId);
  }

  @PATCH
  @Path("/{programmeId}")
  @Produces(MediaType.APPLICATION_JSON)
  @Consumes(MergePatch.MEDIA_TYPE)
  @Operation(summary = "Change what is said of a programme")
  @RequestBody(
      content =
          @Content(
              mediaType = MergePatch.MEDIA_TYPE,
              schema = @Schema(implementation = ProgrammeDetails.class),
              examples =
                  @ExampleObject(
                      name = "another organiser",
                      value = "{\"organiser\": \"Society of Chief Executives\"}")))
  public Uni<ProgrammeView> changeProgramme(
      @PathParam("programmeId") UUID programmeId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      JsonNode patch) {
    return planning
        .change(programmeId, ExpectedVersion.of(ifMatch), details -> patches.apply(details, patch))
        .map(ProgrammeView::of);
  }
}
