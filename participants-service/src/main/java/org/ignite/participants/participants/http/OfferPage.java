package org.ignite.participants.participants.http;

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
import org.ignite.participants.participants.Participant;
import org.ignite.participants.participants.Places;
import org.ignite.platform.access.Access;
import org.ignite.platform.html.HtmlPages;
import org.ignite.platform.links.PersonalLinks;
import org.ignite.platform.pages.Rows;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * The page on which somebody answers the offer of a place, by the link of their letter. Looking at
 * it changes nothing, since mail scanners look; a form is sent to sign or to decline.
 */
@Path("/pages/offers/{token}")
@Tag(name = "Pages", description = "For people who come by a personal link in a letter.")
public class OfferPage {

  private static final String SHOWN =
      """
      select p.id, p.person_id, p.state, p.offer_expires_at, p.signed_at, p.signed_name, p.signed_version,
             coalesce(p.preferred_name, person.given_name) as name,
             c.name cohort, c.starts_on, c.ends_on, c.commitment_days, c.commitment_version,
             c.commitment_text
      from participant p
      join person on person.id = p.person_id
      join cohort c on c.id = p.cohort_id
      where p.id = $1
      """;

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance offer(OfferShown offer, String fault, String signature);

    private Templates() {}
  }

  private final PersonalLinks links;
  private final Places places;
  private final HtmlPages pages;
  private final Pool database;
  private final Access access;

  OfferPage(PersonalLinks links, Places places, HtmlPages pages, Pool database, Access access) {
    this.links = links;
    this.places = places;
    this.pages = pages;
    this.database = database;
    this.access = access;
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  @Operation(
      summary = "Show an offer",
      description = "With the commitment to be signed. Looking at it changes nothing.")
  @APIResponse(responseCode = "200", description = "The page.")
  public Uni<RestResponse<String>> showOffer(@PathParam("token") String token) {
    return pages.show(opened(token).map(offer -> Templates.offer(offer, "", "")));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.TEXT_HTML)
  @Operation(summary = "Answer an offer", description = "By the page's form: sign or decline.")
  @APIResponse(responseCode = "303", description = "Answered: back to the page, which says so.")
  @APIResponse(responseCode = "422", description = "The page, with what is missing.")
  public Uni<RestResponse<String>> answerOffer(
      @PathParam("token") String token,
      @RestForm @Nullable String answer,
      @RestForm @Nullable String signature,
      @RestForm @Nullable String agreed,
      @RestForm @Nullable Integer commitmentVersion) {
    return pages.orRefusal(
        opened(token)
            .chain(
                offer -> {
                  access.byPersonalLink(offer.personId(), "answerOffer");
                  if ("decline".equals(answer)) {
                    return answered(token, places.decline(offer.participantId()));
                  }
                  String name = signature == null ? "" : signature.strip();
                  String fault = fault(answer, name, agreed, commitmentVersion);
                  return fault.isEmpty()
                      ? answered(token, places.sign(offer.participantId(), name, commitmentVersion))
                      : pages.rendered(422, Templates.offer(offer, fault, name));
                }));
  }

  private static String fault(
      @Nullable String answer,
      String name,
      @Nullable String agreed,
      @Nullable Integer commitmentVersion) {
    if (!"sign".equals(answer)) {
      return "Please press one of the two buttons.";
    }
    if (name.isEmpty() || name.length() > 200) {
      return "Please write your full name, of at most 200 characters.";
    }
    if (agreed == null || commitmentVersion == null) {
      return "Please tick the box: it is what makes this your signature.";
    }
    return "";
  }

  /** To the page again, by a request of its own: reloading it repeats nothing. */
  private static Uni<RestResponse<String>> answered(String token, Uni<Participant> step) {
    return step.map(done -> RestResponse.seeOther(URI.create("/pages/offers/" + token)));
  }

  private Uni<OfferShown> opened(String token) {
    return links
        .opens(Places.PAGE, token)
        .chain(id -> database.preparedQuery(SHOWN).execute(Tuple.of(id)))
        .map(rows -> Rows.one(rows, "page", OfferShown::of));
  }
}
