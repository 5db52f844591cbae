package org.ignite.sessions.invitations.http;

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
import java.time.Clock;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ignite.platform.access.Access;
import org.ignite.platform.html.HtmlPages;
import org.ignite.platform.links.PersonalLinks;
import org.ignite.platform.pages.Rows;
import org.ignite.sessions.invitations.Inviting;
import org.ignite.sessions.invitations.Reply;
import org.ignite.sessions.invitations.Replying;
import org.ignite.sessions.people.Standing;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * The page on which an invitation is answered from the letter. Looking at it changes nothing, since
 * mail scanners look.
 */
@Path("/pages/invitations/{token}")
@Tag(name = "Pages", description = "For people who come by a personal link in a letter.")
public class InvitationPage {

  private static final int LONGEST_NOTE = 500;

  private static final Map<String, Reply> ANSWERS =
      Map.of("yes", Reply.YES, "no", Reply.NO, "tentative", Reply.TENTATIVE);

  private static final String SHOWN =
      """
      select i.id, i.person_id, i.reply, i.seat, i.note, i.offer_expires_at, i.withdrawn_at,
             p.given_name, s.starts_at, s.zone, s.ends_at_utc, s.state
      from invitation i join session s on s.id = i.session_id left join person p on p.id = i.person_id
      join participant t on t.id = i.participant_id and %s
      where i.id = $1
      """
          .formatted(Standing.belongs("t"));

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance invitation(InvitationShown invitation, String fault);

    private Templates() {}
  }

  private final PersonalLinks links;
  private final Replying replying;
  private final HtmlPages pages;
  private final Pool database;
  private final Access access;
  private final Clock clock;

  InvitationPage(
      PersonalLinks links,
      Replying replying,
      HtmlPages pages,
      Pool database,
      Access access,
      Clock clock) {
    this.links = links;
    this.replying = replying;
    this.pages = pages;
    this.database = database;
    this.access = access;
    this.clock = clock;
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  @Operation(
      summary = "Show an invitation to a session",
      description = "When it is, and what was answered. Looking at it changes nothing.")
  @APIResponse(responseCode = "200", description = "The page.")
  public Uni<RestResponse<String>> showInvitation(@PathParam("token") String token) {
    return pages.show(opened(token).map(shown -> Templates.invitation(shown, "")));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.TEXT_HTML)
  @Operation(
      summary = "Answer an invitation to a session",
      description = "By the page's form: yes, no or tentative, with a note.")
  @APIResponse(responseCode = "303", description = "Answered: back to the page, which says so.")
  @APIResponse(responseCode = "422", description = "The page, with what is missing.")
  public Uni<RestResponse<String>> answerInvitation(
      @PathParam("token") String token,
      @RestForm @Nullable String answer,
      @RestForm @Nullable String note) {
    return pages.orRefusal(
        opened(token)
            .chain(
                shown -> {
                  access.byPersonalLink(shown.personId(), "answerInvitation");
                  Reply reply = answer == null ? null : ANSWERS.get(answer);
                  String words = note == null || note.isBlank() ? null : note.strip();
                  if (reply == null) {
                    return fault(shown, "Please press one of the buttons.");
                  }
                  return words != null && words.length() > LONGEST_NOTE
                      ? fault(shown, "Please write at most 500 characters.")
                      : replying
                          .reply(shown.id(), reply, words, null)
                          .map(
                              done ->
                                  RestResponse.seeOther(URI.create("/pages/invitations/" + token)));
                }));
  }

  private Uni<RestResponse<String>> fault(InvitationShown shown, String fault) {
    return pages.rendered(422, Templates.invitation(shown, fault));
  }

  private Uni<InvitationShown> opened(String token) {
    return links
        .opens(Inviting.PAGE, token)
        .chain(id -> database.preparedQuery(SHOWN).execute(Tuple.of(id)))
        .map(rows -> Rows.one(rows, "page", row -> InvitationShown.of(row, clock.instant())));
  }
}
