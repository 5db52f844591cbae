package org.ignite.sessions.season.http;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ignite.platform.html.HtmlPages;
import org.jboss.resteasy.reactive.RestResponse;

/** The season on paper: for the wall, and for those who do not look at screens. */
@Path("/api/v1/cohorts/{cohortId}/season-page")
@Tag(name = "Season pictures")
public class SeasonPage {

  /** The text of a page is so wide, on a screen and on A4. */
  private static final int WIDE = 600;

  private static final int NARROW = 320;

  /**
   * What the page shows.
   *
   * @param cohort its name
   */
  record Shown(String cohort, String from, String to, List<Month> months) {

    static Shown of(SeasonShown season) {
      return new Shown(
          season.cohort().isBlank() ? "The season" : season.cohort(),
          SeasonWords.day(season.season().startsOn()),
          SeasonWords.day(season.season().endsOn()),
          SeasonMonth.of(season).stream().map(Month::of).toList());
    }
  }

  /** One month, its strip drawn in two widths of which the style sheet shows one. */
  record Month(String name, String wide, String narrow, List<Line> sessions, List<Line> closed) {

    static Month of(SeasonMonth month) {
      return new Month(
          SeasonWords.month(month.first()),
          SeasonPicture.strip(month, WIDE),
          SeasonPicture.strip(month, NARROW),
          month.beginning().stream().map(Line::of).toList(),
          month.closing().stream()
              .map(days -> new Line("", SeasonWords.when(days), SeasonWords.closed(days)))
              .toList());
    }
  }

  /** What is when. */
  record Line(String number, String when, String what) {

    static Line of(SeasonMonth.Numbered one) {
      return new Line(
          Integer.toString(one.number()),
          SeasonWords.when(one.session()),
          SeasonWords.titleAndNote(one.session()));
    }
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance season(Shown season);

    private Templates() {}
  }

  private final SeasonReading reading;
  private final HtmlPages pages;

  SeasonPage(SeasonReading reading, HtmlPages pages) {
    this.reading = reading;
    this.pages = pages;
  }

  /** JSON stands beside HTML for callers who take anything: the platform takes that for JSON. */
  @GET
  @Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
  @Operation(
      summary = "Show a season as a page",
      description =
          "To be printed on A4, or read on a telephone: the sessions that the caller may see, and"
              + " the days that are closed.")
  @APIResponse(
      responseCode = "200",
      description = "The page.",
      content =
          @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)))
  public Uni<RestResponse<String>> showSeasonPage(@PathParam("cohortId") UUID cohortId) {
    return reading
        .read(cohortId)
        .chain(season -> pages.rendered(200, Templates.season(Shown.of(season))));
  }
}
