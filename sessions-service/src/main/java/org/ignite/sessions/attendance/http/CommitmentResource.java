package org.ignite.sessions.attendance.http;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ignite.platform.answers.Pictures;
import org.ignite.platform.pages.Page;
import org.ignite.platform.pages.PageRequest;
import org.ignite.platform.pages.WholeList;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;

/** The commitment ledger of a cohort, for the programme team: totals, and not which session. */
@Path("/api/v1/cohorts/{cohortId}/commitments")
@Tag(
    name = "Commitment",
    description = "Days attended and planned against signed. Nothing here is for appraisal.")
public class CommitmentResource {

  private final CommitmentReading reading;
  private final WholeList whole;

  CommitmentResource(CommitmentReading reading, WholeList whole) {
    this.reading = reading;
    this.whole = whole;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "List a cohort's commitments",
      description =
          "Days of each participant, attended and planned against signed, with a forecast, by"
              + " name. Attendance under the Chatham House Rule enters in steps of three sessions a"
              + " week after the last of them, all or none of their days, and a correction after"
              + " that does not change the totals: so they tell of no single session.")
  public Uni<Page<CommitmentTotals>> listCommitments(
      @PathParam("cohortId") UUID cohortId,
      @BeanParam PageRequest page,
      @Parameter(description = "True for those alone who are not on track.")
          @QueryParam("atRisk")
          @DefaultValue("false")
          boolean atRisk) {
    return reading.page(cohortId, atRisk, page);
  }

  @GET
  @Operation(hidden = true)
  public RestMulti<byte[]> listCommitments(
      @PathParam("cohortId") UUID cohortId,
      @Context HttpHeaders headers,
      @QueryParam("atRisk") @DefaultValue("false") boolean atRisk) {
    return whole.stream(
        headers, CommitmentTotals.class, batch -> reading.page(cohortId, atRisk, batch));
  }

  @GET
  @Path("/picture")
  // JSON too: who takes anything is taken to mean it (JsonByDefault), and gets the picture.
  @Produces({Pictures.SVG, MediaType.APPLICATION_JSON})
  @Operation(
      summary = "Draw a cohort's commitments",
      description =
          "The totals of the list as a picture (image/svg+xml): a bar for each participant, with"
              + " its numbers written beside it.")
  @APIResponse(
      responseCode = "200",
      description = "The picture.",
      content = @Content(mediaType = Pictures.SVG, schema = @Schema(type = SchemaType.STRING)))
  public Uni<RestResponse<String>> drawCommitments(@PathParam("cohortId") UUID cohortId) {
    return reading
        .whole(cohortId)
        .map(
            all ->
                Pictures.svg(
                    CommitmentPicture.of(all.stream().map(CommitmentBar::of).toList()).toString()));
  }
}
