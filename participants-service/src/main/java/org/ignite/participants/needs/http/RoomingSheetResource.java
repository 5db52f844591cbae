package org.ignite.participants.needs.http;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ignite.participants.needs.NeedsKeeping;
import org.ignite.participants.needs.SheetRow;
import org.ignite.platform.html.HtmlPages;
import org.ignite.platform.pages.WholeList;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/cohorts/{cohortId}/rooming-sheet")
@Tag(name = "Needs")
public class RoomingSheetResource {

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance sheet(List<SheetRow> rows);

    private Templates() {}
  }

  private final NeedsKeeping keeping;
  private final HtmlPages pages;
  private final WholeList whole;

  RoomingSheetResource(NeedsKeeping keeping, HtmlPages pages, WholeList whole) {
    this.keeping = keeping;
    this.pages = pages;
    this.whole = whole;
  }

  /** The rows of a sheet. */
  @Schema(name = "RoomingSheet")
  public record Sheet(List<SheetRow> items) {}

  @GET
  @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML, WholeList.CSV})
  @Operation(
      summary = "Read the rooming and dietary sheet of a residential",
      description =
          "Rooms, access, food and whom to call, for everybody with a confirmed place; as a page to"
              + " be printed (text/html), as CSV, or as JSON. Each participant sees that their"
              + " needs were read.")
  @APIResponse(
      responseCode = "200",
      description = "The sheet.",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = Sheet.class)),
        @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)),
        @Content(mediaType = WholeList.CSV, schema = @Schema(type = SchemaType.STRING))
      })
  public Uni<RestResponse<?>> readRoomingSheet(
      @PathParam("cohortId") UUID cohortId, @Context HttpHeaders headers) {
    String wanted = headers.getAcceptableMediaTypes().getFirst().toString();
    return keeping
        .sheet(cohortId)
        .chain(
            rows -> {
              if (wanted.startsWith(MediaType.TEXT_HTML)) {
                return pages.rendered(200, Templates.sheet(rows)).map(page -> page);
              }
              boolean csv = wanted.startsWith(WholeList.CSV);
              return Uni.createFrom()
                  .item(
                      RestResponse.ResponseBuilder.<Object>ok(
                              csv ? whole.csv(SheetRow.class, rows) : new Sheet(rows),
                              csv ? WholeList.CSV : MediaType.APPLICATION_JSON)
                          .header("Cache-Control", "no-store")
                          .build());
            });
  }
}
