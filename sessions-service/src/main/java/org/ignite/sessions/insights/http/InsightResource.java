package org.ignite.sessions.insights.http;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ignite.platform.access.Refuses;
import org.ignite.platform.pages.Page;
import org.ignite.platform.pages.PageRequest;
import org.ignite.platform.pages.WholeList;
import org.ignite.sessions.insights.HalfSeason;
import org.ignite.sessions.insights.InsightWriting;
import org.ignite.sessions.themes.Theme;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Insights of a cohort. Writing one is not idempotent by a key, as other POSTs are: the answer that
 * would be stored for a repeat would say who wrote. The text itself tells a repeat.
 */
@Path("/api/v1/cohorts/{cohortId}/insights")
@Tag(name = "Insights", description = "What was learnt under the Chatham House Rule, and no more.")
public class InsightResource {

  private final InsightWriting writing;
  private final InsightList list;
  private final WholeList whole;

  InsightResource(InsightWriting writing, InsightList list, WholeList whole) {
    this.writing = writing;
    this.list = list;
    this.whole = whole;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @ResponseHeader(name = "Cache-Control", value = "no-store")
  @Refuses({"names-somebody", "season-not-running", "insights-waiting"})
  @Operation(
      summary = "Write an insight",
      description =
          "Who wrote it and when is kept nowhere; it has no address, and its author can't change"
              + " it. It is shown with others, in random order, once a week when three or more of"
              + " the cohort and half-season have come together, and the rest when that half is"
              + " over. Sent again word for word, with or without an Idempotency-Key, it is still"
              + " one. A text that names people or organisations of the programme comes back with"
              + " the problem names-somebody, whose member `marks` says where: [{start, end,"
              + " confirmable}], in UTF-16 code units. Where a mark is confirmable and the word an"
              + " ordinary one here, send the text again with the word in `confirmed`.")
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = WriteInsight.class),
              examples =
                  @ExampleObject(
                      name = "insight",
                      value =
                          """
                          {"theme": "building-and-sustaining-teams",
                           "text": "Reading the room beats reading the report.",
                           "confirmed": ["reading"]}
                          """)))
  @APIResponse(responseCode = "204", description = "It is taken, and will be shown among others.")
  public Uni<RestResponse<Void>> writeInsight(
      @PathParam("cohortId") UUID cohortId, @NotNull @Valid WriteInsight request) {
    return writing
        .write(cohortId, request.theme(), request.text(), request.ordinary())
        .replaceWith(RestResponse.noContent());
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @ResponseHeader(name = "Cache-Control", value = "no-store")
  @Operation(
      summary = "List the insights of a cohort",
      description =
          "For the cohort and the programme team, by their random ids: the order says nothing of"
              + " when they were written, or by whom.")
  public Uni<Page<InsightView>> listInsights(
      @PathParam("cohortId") UUID cohortId,
      @BeanParam PageRequest page,
      @Parameter(description = "Insights on this theme alone.") @QueryParam("theme")
          @Nullable Theme theme,
      @Parameter(description = "Insights of this half of the season alone.")
          @QueryParam("halfSeason")
          @Nullable HalfSeason halfSeason,
      @Parameter(description = "Part of the text.") @QueryParam("search") @Size(max = 100)
          @Nullable String search) {
    return list.page(cohortId, new InsightList.Filter(theme, halfSeason, search), page);
  }

  @GET
  @Operation(hidden = true)
  public RestMulti<byte[]> listInsights(
      @PathParam("cohortId") UUID cohortId,
      @Context HttpHeaders headers,
      @QueryParam("theme") @Nullable Theme theme,
      @QueryParam("halfSeason") @Nullable HalfSeason halfSeason,
      @QueryParam("search") @Size(max = 100) @Nullable String search) {
    InsightList.Filter filter = new InsightList.Filter(theme, halfSeason, search);
    return whole.stream(headers, InsightView.class, batch -> list.page(cohortId, filter, batch));
  }

  @DELETE
  @Path("/{insightId}")
  @Operation(
      summary = "Remove an insight",
      description =
          "By the programme team, where one says what it should not. It has no version: nothing"
              + " changes it.")
  @APIResponse(responseCode = "204", description = "It is removed.")
  public Uni<RestResponse<Void>> removeInsight(
      @PathParam("cohortId") UUID cohortId, @PathParam("insightId") UUID insightId) {
    return writing.remove(cohortId, insightId).replaceWith(RestResponse.noContent());
  }
}
