package org.ignite.sessions.attendance.http;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ignite.platform.access.Access;
import org.ignite.platform.access.Refuses;
import org.ignite.platform.html.HtmlPages;
import org.ignite.sessions.attendance.AttendanceLinks;
import org.ignite.sessions.invitations.Attendance;
import org.ignite.sessions.invitations.AttendanceTaking;
import org.ignite.sessions.invitations.CorrectionNeedsReason;
import org.ignite.sessions.invitations.Recording;
import org.ignite.sessions.invitations.Seen;
import org.ignite.sessions.invitations.Taken;
import org.ignite.sessions.sessions.AttendanceTooEarly;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * The page on which a facilitator takes attendance. It works without script, by a form; with script
 * it keeps what is tapped on the device and sends it when there is a network.
 */
@Path("/pages/attendance/{token}")
@Tag(name = "Pages", description = "For people who come by a personal link in a letter.")
public class AttendancePage {

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance attendance(AttendanceShown page, String fault);

    private Templates() {}
  }

  private final AttendanceReading reading;
  private final AttendanceTaking taking;
  private final HtmlPages pages;
  private final Access access;
  private final Clock clock;

  AttendancePage(
      AttendanceReading reading,
      AttendanceTaking taking,
      HtmlPages pages,
      Access access,
      Clock clock) {
    this.reading = reading;
    this.taking = taking;
    this.pages = pages;
    this.access = access;
    this.clock = clock;
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  @Operation(
      summary = "Show the attendance page of a session",
      description = "Who is invited, and what is recorded. Looking at it changes nothing.")
  @APIResponse(responseCode = "200", description = "The page.")
  public Uni<RestResponse<String>> showAttendance(@PathParam("token") String token) {
    return pages.orRefusal(reading.opened(token).chain(page -> shown(200, page, "")));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.TEXT_HTML)
  @Operation(
      summary = "Record attendance by the page's form",
      description =
          "What somebody has recorded otherwise since the page was loaded stays as it is.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_FORM_URLENCODED,
              schema = @Schema(type = SchemaType.OBJECT)))
  @APIResponse(responseCode = "303", description = "Recorded: back to the page.")
  @APIResponse(responseCode = "409", description = "The page, with what was not recorded and why.")
  @APIResponse(responseCode = "422", description = "The page, with what is missing.")
  public Uni<RestResponse<String>> recordByPage(
      @PathParam("token") String token, MultivaluedMap<String, String> fields) {
    return pages.orRefusal(
        reading
            .opened(token)
            .chain(
                page -> {
                  AttendanceForm form = AttendanceForm.of(fields);
                  if (form.seen().isEmpty()) {
                    return shown(422, page, "Nothing was changed, so there is nothing to record.");
                  }
                  access.byPersonalLink(page.facilitatorId(), "recordByPage");
                  return taking
                      .take(
                          page.sessionId(),
                          form.seen(),
                          new Recording(page.facilitatorId(), form.reason()))
                      .chain(taken -> answered(token, page, form, taken))
                      .onFailure(CorrectionNeedsReason.class)
                      .recoverWithUni(
                          missing ->
                              shown(
                                  422,
                                  page,
                                  "The session was over more than a day ago: choose why you correct"
                                      + " what was recorded. Nothing of this was recorded."))
                      .onFailure(AttendanceTooEarly.class)
                      .recoverWithUni(
                          early ->
                              shown(
                                  409,
                                  page,
                                  "It can be recorded from " + page.takesFrom() + " on."));
                }));
  }

  private Uni<RestResponse<String>> answered(
      String token, AttendanceShown page, AttendanceForm form, Taken taken) {
    if (taken.conflicts().isEmpty()) {
      return Uni.createFrom()
          .item(RestResponse.seeOther(URI.create("/pages/" + AttendanceLinks.PAGE + "/" + token)));
    }
    Map<UUID, Attendance> refused =
        form.seen().stream()
            .filter(seen -> taken.conflicts().contains(seen.invitationId()))
            .collect(Collectors.toMap(Seen::invitationId, Seen::attendance));
    return shown(
        409,
        page.after(taken.recorded(), refused),
        "Somebody has recorded something else meanwhile. It stands where the page says so; the rest"
            + " of yours is recorded.");
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Refuses({"session-cancelled", "attendance-too-early", "not-invited", "correction-needs-reason"})
  @Operation(
      summary = "Send what the attendance page has kept",
      description =
          "By the page's script, as often as it needs to: the same once more changes nothing. What"
              + " somebody has recorded otherwise meanwhile stands, and is named in conflicts.")
  public Uni<AttendanceSent> sendAttendance(
      @PathParam("token") String token, @NotNull @Valid SendAttendance kept) {
    return reading
        .opened(token)
        .chain(
            page -> {
              access.byPersonalLink(page.facilitatorId(), "sendAttendance");
              return taking.take(
                  page.sessionId(),
                  kept.seen(),
                  new Recording(page.facilitatorId(), kept.reason()));
            })
        .map(taken -> AttendanceSent.of(taken, clock.instant()));
  }

  private Uni<RestResponse<String>> shown(int status, AttendanceShown page, String fault) {
    return pages.renderedWithScript(status, Templates.attendance(page, fault));
  }
}
