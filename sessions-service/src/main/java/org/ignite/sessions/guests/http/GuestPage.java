package org.ignite.sessions.guests.http;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
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
import org.ignite.platform.access.Access;
import org.ignite.platform.html.HtmlPages;
import org.ignite.platform.links.PersonalLinks;
import org.ignite.sessions.guests.GuestInviting;
import org.ignite.sessions.guests.GuestLetters;
import org.ignite.sessions.guests.GuestReply;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * The page of a guest: the one session that they are asked to, and their answer. Looking at it
 * changes nothing, since mail scanners look.
 */
@Path("/pages/guests/{token}")
@Tag(name = "Pages", description = "For people who come by a link, without an account.")
public class GuestPage {

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance guest(GuestShown guest, String fault);

    private Templates() {}
  }

  private final PersonalLinks links;
  private final GuestInviting inviting;
  private final HtmlPages pages;
  private final GuestList list;
  private final Access access;

  GuestPage(
      PersonalLinks links, GuestInviting inviting, HtmlPages pages, GuestList list, Access access) {
    this.links = links;
    this.inviting = inviting;
    this.pages = pages;
    this.list = list;
    this.access = access;
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  @Operation(
      summary = "Show a guest their session",
      description = "What, when, where, and under which rule. Looking at it changes nothing.")
  @APIResponse(responseCode = "200", description = "The page.")
  public Uni<RestResponse<String>> showGuestPage(@PathParam("token") String token) {
    return pages.show(opened(token).map(guest -> Templates.guest(guest, "")));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.TEXT_HTML)
  @Operation(
      summary = "Answer as a guest",
      description = "By the page's form: yes, no, or forget me, which erases name and address.")
  @APIResponse(responseCode = "303", description = "Answered: back to the page, which says so.")
  @APIResponse(responseCode = "409", description = "The page, as the session is off or over.")
  @APIResponse(responseCode = "422", description = "The page, with what is missing.")
  public Uni<RestResponse<String>> answerGuestPage(
      @PathParam("token") String token, @RestForm @Nullable String answer) {
    return pages.orRefusal(
        opened(token)
            .chain(
                guest -> {
                  access.byPersonalLink(null, "answerGuestPage");
                  return switch (answer == null ? "" : answer) {
                    case "yes" -> answered(token, inviting.reply(guest.guestId(), GuestReply.YES));
                    case "no" -> answered(token, inviting.reply(guest.guestId(), GuestReply.NO));
                    case "forget" -> answered(token, inviting.forget(guest.guestId()));
                    default ->
                        pages.rendered(
                            422, Templates.guest(guest, "Please press one of the buttons."));
                  };
                }));
  }

  /** To the page again, by a request of its own: reloading it repeats nothing. */
  private static Uni<RestResponse<String>> answered(String token, Uni<Void> step) {
    return step.map(done -> RestResponse.seeOther(URI.create("/pages/guests/" + token)));
  }

  private Uni<GuestShown> opened(String token) {
    return links.opens(GuestLetters.PAGE, token).chain(list::shown);
  }
}
