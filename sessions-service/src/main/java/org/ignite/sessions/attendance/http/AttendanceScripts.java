package org.ignite.sessions.attendance.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ignite.platform.problems.Missing;
import org.jboss.resteasy.reactive.RestResponse;

/** The two scripts of the attendance page: the page's own, and the worker that keeps it offline. */
@Path("/pages/attendance/scripts/{script}")
@Tag(name = "Pages")
public class AttendanceScripts {

  private static final String JAVASCRIPT = "text/javascript;charset=UTF-8";

  private final Map<String, String> scripts =
      Map.of("page.js", read("page.js"), "worker.js", read("worker.js"));

  /** The worker lies a level below the pages, so it needs leave to serve them (Service Workers). */
  @GET
  @Operation(
      summary = "Read a script of the attendance page",
      description = "page.js or worker.js; the page works without them, on a network.")
  @APIResponse(
      responseCode = "200",
      description = "The script.",
      content = @Content(mediaType = "text/javascript", schema = @Schema(type = SchemaType.STRING)))
  public RestResponse<String> readAttendanceScript(@PathParam("script") String script) {
    String text = scripts.get(script);
    if (text == null) {
      throw new Missing("script");
    }
    return RestResponse.ResponseBuilder.ok(text)
        .header("Content-Type", JAVASCRIPT)
        .header("Cache-Control", "no-cache")
        .header("Service-Worker-Allowed", "../")
        .header("X-Content-Type-Options", "nosniff")
        .build();
  }

  private static String read(String script) {
    try (InputStream in =
        Objects.requireNonNull(
            AttendanceScripts.class.getResourceAsStream("/attendance/" + script))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
