package org.ignite.participants.organisations.http;

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
import org.ignite.participants.organisations.imports.OrganisationImports;
import org.ignite.platform.access.Refuses;
import org.ignite.platform.answers.Answers;
import org.ignite.platform.idempotency.Idempotent;
import org.ignite.platform.pages.WholeList;
import org.ignite.platform.tasks.JobView;
import org.ignite.platform.tasks.Jobs;
import org.ignite.platform.tasks.Tasks;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestStreamElementType;

@Path("/api/v1/organisations/imports")
@Tag(name = "Organisations")
public class OrganisationImportResource {

  private final OrganisationImports imports;
  private final Tasks tasks;
  private final Jobs jobs;

  OrganisationImportResource(OrganisationImports imports, Tasks tasks, Jobs jobs) {
    this.imports = imports;
    this.tasks = tasks;
    this.jobs = jobs;
  }

  @POST
  @Consumes({WholeList.CSV, WholeList.NDJSON})
  @Produces(MediaType.APPLICATION_JSON)
  @Idempotent
  @Operation(
      summary = "Import organisations",
      description =
          "A job over a register of authorities: all rows or none. Rows are known again by GSS"
              + " code, else by local authority code, so the same file twice changes nothing. The"
              + " columns are those of the public register of UK local authorities;"
              + " docs/organisations-import.md says what each becomes. A dry run ends done, with"
              + " its faults.")
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
                        local-authority-code,official-name,gss-code,nation,region,local-authority-type
                        ADU,Adur District Council,E07000223,England,South East,NMD
                        ABE,Aberdeen City Council,S12000033,Scotland,Scotland,SCO
                        """)),
        @Content(
            mediaType = WholeList.NDJSON,
            schema =
                @Schema(
                    type = SchemaType.STRING,
                    examples =
                        """
                        {"code":"ADU","gssCode":"E07000223","name":"Adur District Council","type":"district","nation":"England"}
                        {"code":"ABE","gssCode":"S12000033","name":"Aberdeen City Council","type":"unitary","nation":"Scotland"}
                        """))
      })
  @APIResponse(responseCode = "202", description = "The job; its address is in Location.")
  public Uni<RestResponse<JobView>> importOrganisations(
      @Parameter(description = "Say what would change, and change nothing.")
          @QueryParam("dryRun")
          @DefaultValue("false")
          boolean dryRun,
      @Context HttpHeaders headers,
      byte[] file) {
    FileFormat format = FileFormat.of(headers.getHeaderString(HttpHeaders.CONTENT_TYPE));
    return imports
        .request(new ImportRequest(format, dryRun, FileText.of(file)))
        .map(id -> Answers.accepted("/api/v1/organisations/imports", id));
  }

  @GET
  @Path("/{importId}")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Read an import",
      description =
          "How far it is and, at the end, what it did: rows created, changed and unchanged, and"
              + " faults by line. As text/event-stream it is sent each time it has changed, until"
              + " it has ended.")
  public Uni<JobView> readOrganisationsImport(@PathParam("importId") UUID importId) {
    return jobs.now(OrganisationImports.KIND, importId);
  }

  @GET
  @Path("/{importId}")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @RestStreamElementType(MediaType.APPLICATION_JSON)
  @Operation(hidden = true)
  public Multi<JobView> readOrganisationsImport(
      @PathParam("importId") UUID importId, @Context HttpHeaders headers) {
    return jobs.progress(OrganisationImports.KIND, importId);
  }

  @POST
  @Path("/{importId}/cancel")
  @Idempotent
  @Refuses("job-ended")
  @Operation(
      summary = "Cancel an import",
      description = "One that has not ended; nothing of it stays.")
  @APIResponse(responseCode = "204", description = "It is cancelled.")
  public Uni<RestResponse<Void>> cancelOrganisationsImport(@PathParam("importId") UUID importId) {
    return jobs.now(OrganisationImports.KIND, importId)
        .chain(() -> tasks.cancel(importId))
        .replaceWith(RestResponse.noContent());
  }
}
