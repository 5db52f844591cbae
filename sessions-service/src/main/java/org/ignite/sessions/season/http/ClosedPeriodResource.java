package org.ignite.sessions.season.http;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ignite.platform.access.Refuses;
import org.ignite.platform.answers.Answers;
import org.ignite.platform.idempotency.Idempotent;
import org.ignite.platform.pages.Page;
import org.ignite.platform.pages.PageRequest;
import org.ignite.platform.pages.WholeList;
import org.ignite.sessions.season.ClosedPeriodFile;
import org.ignite.sessions.season.ClosingDays;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/closed-periods")
@Tag(
    name = "Closed periods",
    description =
        "Days that season plans keep clear of, beside the bank holidays, which are computed.")
public class ClosedPeriodResource {

  private final ClosingDays closing;
  private final ClosedPeriodList list;
  private final WholeList whole;

  ClosedPeriodResource(ClosingDays closing, ClosedPeriodList list, WholeList whole) {
    this.closing = closing;
    this.list = list;
    this.whole = whole;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Idempotent
  @Refuses({"cohort-not-known", "closed-period-exists"})
  @Operation(
      summary = "Close days",
      description =
          "For one cohort or for all: pre-election periods, budget councils, school holidays and"
              + " others. Sessions that stand stay where they are.")
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = CloseDays.class),
              examples =
                  @ExampleObject(
                      name = "half-term",
                      value =
                          """
                          {"kind": "school-holiday", "name": "Half-term", "firstDay": "2027-02-15",
                           "lastDay": "2027-02-19"}
                          """)))
  @APIResponse(
      responseCode = "201",
      description = "The closed period; its address is in Location.",
      content = @Content(schema = @Schema(implementation = ClosedPeriodView.class)))
  public Uni<RestResponse<ClosedPeriodView>> closeDays(@NotNull @Valid CloseDays request) {
    return closing
        .close(request.cohortId(), request.closure())
        .map(
            period ->
                Answers.created(
                    "/api/v1/closed-periods/" + period.id(), ClosedPeriodView.of(period)));
  }

  @POST
  @Path("/imports")
  @Consumes(WholeList.CSV)
  @Produces(MediaType.APPLICATION_JSON)
  @Idempotent
  @Refuses("cohort-not-known")
  @Operation(
      summary = "Import closed periods",
      description =
          "All rows or none, and at once: a file has at most 2,000. A row that is there already"
              + " changes nothing, so the same file twice is harmless. A last day that is empty is"
              + " the first. Where rows are at fault, errors names each line.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = WholeList.CSV,
              schema = @Schema(type = SchemaType.STRING),
              examples =
                  @ExampleObject(
                      name = "two",
                      value =
                          """
                          kind,name,firstDay,lastDay
                          school-holiday,Half-term,2027-02-15,2027-02-19
                          budget-council,Budget councils,2027-02-22,2027-03-05
                          """)))
  @APIResponse(
      responseCode = "200",
      description = "How many rows were new, and how many not.",
      content = @Content(schema = @Schema(implementation = ClosingDays.Imported.class)))
  public Uni<RestResponse<ClosingDays.Imported>> importClosedPeriods(
      @Parameter(description = "Whose they are; absent for all cohorts.") @QueryParam("cohortId")
          @Nullable UUID cohortId,
      byte[] file) {
    return closing.closeAll(cohortId, ClosedPeriodFile.read(file)).map(RestResponse::ok);
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "List closed periods",
      description = "In the order of their first days. What is computed is not among them.")
  public Uni<Page<ClosedPeriodView>> listClosedPeriods(
      @BeanParam PageRequest page,
      @Parameter(description = "Those that hold for this cohort: its own and those of all.")
          @QueryParam("cohortId")
          @Nullable UUID cohortId,
      @Parameter(description = "Those that touch this year.", example = "2027")
          @QueryParam("year")
          @Min(1978)
          @Max(2100)
          @Nullable Integer year) {
    return list.page(cohortId, year, page);
  }

  @GET
  @Operation(hidden = true)
  public RestMulti<byte[]> listClosedPeriods(
      @Context HttpHeaders headers,
      @QueryParam("cohortId") @Nullable UUID cohortId,
      @QueryParam("year") @Min(1978) @Max(2100) @Nullable Integer year) {
    return whole.stream(headers, ClosedPeriodView.class, batch -> list.page(cohortId, year, batch));
  }

  @GET
  @Path("/{closedPeriodId}")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "Read a closed period", description = "One that was entered.")
  public Uni<ClosedPeriodView> readClosedPeriod(@PathParam("closedPeriodId") UUID closedPeriodId) {
    return list.read(closedPeriodId);
  }

  @DELETE
  @Path("/{closedPeriodId}")
  @Operation(
      summary = "Open closed days again",
      description = "It is never changed, so it needs no If-Match.")
  @APIResponse(responseCode = "204", description = "It is gone.")
  public Uni<RestResponse<Void>> openClosedPeriod(
      @PathParam("closedPeriodId") UUID closedPeriodId) {
    return closing.open(closedPeriodId).replaceWith(RestResponse.noContent());
  }
}
