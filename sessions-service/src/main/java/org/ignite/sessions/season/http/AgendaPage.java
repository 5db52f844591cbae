package org.ignite.sessions.season.http;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ignite.platform.access.Access;
import org.ignite.platform.html.HtmlPages;
import org.ignite.platform.pages.Rows;
import org.ignite.sessions.sessions.SessionReach;
import org.jboss.resteasy.reactive.RestResponse;

/** A session's agenda on paper. */
@Path("/api/v1/sessions/{sessionId}/agenda-page")
@Tag(name = "Season pictures")
public class AgendaPage {

  /**
   * {@code $1} is the viewer's person, {@code $2} whether they see everything. Where it is is for
   * those whom it concerns, as in the session itself.
   */
  private static final String SHOWN =
      """
      select s.title, s.kind, s.starts_at, s.ends_at, s.zone, s.confidentiality, s.state, s.content,
        f.given_name || ' ' || f.family_name as facilitator_name, concerns.them,
        case when concerns.them then s.venue end as venue,
        case when concerns.them then s.link end as link
      from session s left join person f on f.id = s.facilitator_id,
        lateral (select $2 or %s or %s as them) concerns
      where s.id = $3
      """
          .formatted(SessionReach.HELD, SessionReach.INVITED);

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance agenda(AgendaShown session);

    private Templates() {}
  }

  private final Pool database;
  private final Access access;
  private final HtmlPages pages;

  AgendaPage(Pool database, Access access, HtmlPages pages) {
    this.database = database;
    this.access = access;
    this.pages = pages;
  }

  /** JSON stands beside HTML for callers who take anything: the platform takes that for JSON. */
  @GET
  @Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
  @Operation(
      summary = "Show a session's agenda as a page",
      description =
          "To be printed on A4, or read on a telephone. Venue and link are shown to the invited,"
              + " the facilitator and the programme team.")
  @APIResponse(
      responseCode = "200",
      description = "The page.",
      content =
          @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)))
  public Uni<RestResponse<String>> showAgendaPage(@PathParam("sessionId") UUID sessionId) {
    return database
        .preparedQuery(SHOWN)
        .execute(
            Tuple.from(
                Arrays.asList(access.all() ? null : access.person(), access.all(), sessionId)))
        .map(rows -> Rows.one(rows, "session", AgendaShown::of))
        .chain(session -> pages.rendered(200, Templates.agenda(session)));
  }
}
