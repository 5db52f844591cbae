package org.ignite.participants.participants.http;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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
import org.ignite.participants.imports.FileFormat;
import org.ignite.participants.imports.FileText;
import org.ignite.participants.imports.ImportRequest;
import org.ignite.participants.participants.imports.ParticipantImports;
import org.ignite.platform.access.Refuses;
import org.ignite.platform.answers.Answers;
import org.ignite.platform.idempotency.Idempotent;
import org.ignite.platform.pages.WholeList;
import org.ignite.platform.tasks.JobView;
import org.ignite.platform.tasks.Jobs;
import org.ignite.platform.tasks.Tasks;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestStreamElementType;

@Path("/api/v1/cohorts/{cohortId}/participants/imports")
@Tag(name = "Participants")
public class ParticipantImportResource {

  private final ParticipantImports imports;
  private final Tasks tasks;
  private final Jobs jobs;

  ParticipantImportResource(ParticipantImports imports, Tasks tasks, Jobs jobs) {
    this.imports = imports;
    this.tasks = tasks;
    this.jobs = jobs;
  }

  @POST
  @Consumes({WholeList.CSV, WholeList.NDJSON})
  @Produces(MediaType.APPLICATION_JSON)
  @Idempotent
  @Refuses("cohort-not-recruiting")
  @Operation(
      summary = "Import applications",
      description =
          "A job over a file of up to 20,000 applications for a place in the cohort: all rows or"
              + " none. A person is known again by the mail address, and one who is in the cohort"
              + " already is a fault of that row. The organisation is named by its code or GSS"
              + " code. A dry run ends done, with its faults.")
  @RequestBody(
      required = true,
      content = {
        @Content(
            mediaType = WholeList.CSV,
            schema = @Schema(type = SchemaType.STRING),
            examples =
                @ExampleObject(
                    name = "two",
                    value =
                        """
                        givenName,familyName,email,organisationCode,roleTitle
                        Amina,Okafor,amina.okafor@example.org,LDS,Chief Executive
                        Owen,Rees,owen.rees@example.org,S12000033,Managing Director
                        """)),
        @Content(
            mediaType = WholeList.NDJSON,
            schema =
                @Schema(
                    type = SchemaType.STRING,
                    examples =
                        """
                        {"givenName":"Amina","familyName":"Okafor","email":"amina.okafor@example.org","organisationCode":"LDS","roleTitle":"Chief Executive"}
                        {"givenName":"Owen","familyName":"Rees","email":"owen.rees@example.org","organisationCode":"S12000033","roleTitle":"Managing Director"}
                        """))
      })
  @APIResponse(responseCode = "202", description = "The job; its address is in Location.")
  public Uni<RestResponse<JobView>> importParticipants(
      @PathParam("cohortId") UUID cohortId,
      @Parameter(description = "Say what would change, and change nothing.")
          @QueryParam("dryRun")
          @DefaultValue("false")
          boolean dryRun,
      @Context HttpHeaders headers,
      byte[] file) {
    FileFormat format = FileFormat.of(headers.getHeaderString(HttpHeaders.CONTENT_TYPE));
    return imports
        .request(cohortId, new ImportRequest(format, dryRun, FileText.of(file)))
        .map(id -> Answers.accepted("/api/v1/cohorts/" + cohortId + "/participants/imports", id));
  }

  @GET
  @Path("/{importId}")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Read an import of applications",
      description =
          "How far it is and, at the end, what it did: applications taken, and faults by line. As"
              + " text/event-stream it is sent each time it has changed, until it has ended.")
  public Uni<JobView> readParticipantsImport(
      @PathParam("cohortId") UUID cohortId, @PathParam("importId") UUID importId) {
    return jobs.now(ParticipantImports.KIND, cohortId, importId);
  }

  @GET
  @Path("/{importId}")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @RestStreamElementType(MediaType.APPLICATION_JSON)
  @Operation(hidden = true)
  public Multi<JobView> readParticipantsImport(
      @PathParam("cohortId") UUID cohortId,
      @PathParam("importId") UUID importId,
      @Context HttpHeaders headers) {
    return jobs.progress(ParticipantImports.KIND, cohortId, importId);
  }

  @POST
  @Path("/{importId}/cancel")
  @Idempotent
  @Refuses("job-ended")
  @Operation(
      summary = "Cancel an import of applications",
      description = "One that has not ended; nothing of it stays.")
  @APIResponse(responseCode = "204", description = "It is cancelled.")
  public Uni<RestResponse<Void>> cancelParticipantsImport(
      @PathParam("cohortId") UUID cohortId, @PathParam("importId") UUID importId) {
    return jobs.now(ParticipantImports.KIND, cohortId, importId)
        .chain(() -> tasks.cancel(importId))
        .replaceWith(RestResponse.noContent());
  }
}
