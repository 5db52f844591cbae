package org.ignite.participants.involvements.http;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ignite.participants.involvements.Involving;
import org.ignite.platform.access.Access;
import org.ignite.platform.html.HtmlPages;
import org.ignite.platform.links.PersonalLinks;
import org.ignite.platform.pages.Rows;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * The page on which somebody answers an invitation into a cohort, by the link of their letter.
 * Looking at it changes nothing, since mail scanners look; a form is sent to answer.
 */
@Path("/pages/involvements/{token}")
@Tag(name = "Pages")
public class InvolvementPage {

  private static final String SHOWN =
      """
      select i.id, i.person_id, i.part, i.state, person.given_name, c.name cohort, c.starts_on, c.ends_on,
             about.given_name || ' ' || about.family_name about
      from involvement i
      join person on person.id = i.person_id
      join cohort c on c.id = i.cohort_id
      left join participant p on p.id = i.participant_id
      left join person about on about.id = p.person_id
      where i.id = $1
      """;

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance involvement(InvolvementShown involvement, String fault);

    private Templates() {}
  }

  private final PersonalLinks links;
  private final Involving involving;
  private final HtmlPages pages;
  private final Pool database;
  private final Access access;

  InvolvementPage(
      PersonalLinks links, Involving involving, HtmlPages pages, Pool database, Access access) {
    this.links = links;
    this.involving = involving;
    this.pages = pages;
    this.database = database;
    this.access = access;
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  @Operation(
      summary = "Show an invitation into a cohort",
      description = "Looking at it changes nothing.")
  @APIResponse(responseCode = "200", description = "The page.")
  public Uni<RestResponse<String>> showInvolvement(@PathParam("token") String token) {
    return pages.show(opened(token).map(shown -> Templates.involvement(shown, "")));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.TEXT_HTML)
  @Operation(
      summary = "Answer an invitation into a cohort",
      description = "By the page's form: accept or decline.")
  @APIResponse(responseCode = "303", description = "Answered: back to the page, which says so.")
  @APIResponse(responseCode = "422", description = "The page, with what is missing.")
  public Uni<RestResponse<String>> answerInvolvement(
      @PathParam("token") String token, @RestForm @Nullable String answer) {
    return pages.orRefusal(
        opened(token)
            .chain(
                shown -> {
                  access.byPersonalLink(shown.personId(), "answerInvolvement");
                  return switch (answer == null ? "" : answer) {
                    case "accept" ->
                        shown.accepted()
                            ? again(token)
                            : involving.accept(shown.id()).chain(() -> again(token));
                    case "decline" -> involving.decline(shown.id()).chain(() -> again(token));
                    default ->
                        pages.rendered(
                            422, Templates.involvement(shown, "Please accept or decline."));
                  };
                }));
  }

  /** To the page again, by a request of its own: reloading it repeats nothing. */
  private static Uni<RestResponse<String>> again(String token) {
    return Uni.createFrom().item(RestResponse.seeOther(URI.create("/pages/involvements/" + token)));
  }

  private Uni<InvolvementShown> opened(String token) {
    return links
        .opens(Involving.PAGE, token)
        .chain(id -> database.preparedQuery(SHOWN).execute(Tuple.of(id)))
        .map(rows -> Rows.one(rows, "page", InvolvementShown::of));
  }
}
