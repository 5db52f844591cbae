package org.ignite.sessions.polls.http;

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
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ignite.platform.access.Access;
import org.ignite.platform.html.HtmlPages;
import org.ignite.platform.links.PersonalLinks;
import org.ignite.platform.problems.InvalidRequest;
import org.ignite.sessions.polls.AnswerSheet;
import org.ignite.sessions.polls.OwnSheet;
import org.ignite.sessions.polls.PollAnswer;
import org.ignite.sessions.polls.PollAnswering;
import org.ignite.sessions.polls.PollLetters;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * The page on which somebody says which dates suit them, by the link of their letter. It says
 * neither what the session is nor where, since others may read the mailbox. Looking at it changes
 * nothing, since mail scanners look; a form is sent to answer.
 */
@Path("/pages/polls/{token}")
@Tag(name = "Pages", description = "For people who come by a personal link in a letter.")
public class PollPage {

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance poll(PollShown poll, String fault);

    private Templates() {}
  }

  private final PersonalLinks links;
  private final PollAnswering answering;
  private final HtmlPages pages;
  private final Access access;

  PollPage(PersonalLinks links, PollAnswering answering, HtmlPages pages, Access access) {
    this.links = links;
    this.answering = answering;
    this.pages = pages;
    this.access = access;
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  @Operation(
      summary = "Show which dates are asked for",
      description = "With what the diary suggests. Looking at it changes nothing.")
  @APIResponse(responseCode = "200", description = "The page.")
  public Uni<RestResponse<String>> showDatePoll(@PathParam("token") String token) {
    return pages.show(opened(token).map(sheet -> Templates.poll(PollShown.of(sheet), "")));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.TEXT_HTML)
  @Operation(
      summary = "Say which dates suit",
      description = "By the page's form: each answer is the date's id, =, and the answer.")
  @APIResponse(responseCode = "303", description = "Answered: back to the page, which says so.")
  @APIResponse(responseCode = "422", description = "The page, with what is missing.")
  public Uni<RestResponse<String>> submitDatePoll(
      @PathParam("token") String token, @RestForm @Nullable List<String> answer) {
    return pages.orRefusal(
        opened(token)
            .chain(
                sheet -> {
                  access.byPersonalLink(sheet.personId(), "submitDatePoll");
                  return answering
                      .answer(sheet.poll().id(), sheet.participantId(), read(answer))
                      .map(
                          done ->
                              RestResponse.<String>seeOther(URI.create("/pages/polls/" + token)))
                      .onFailure(InvalidRequest.class)
                      .recoverWithUni(
                          () ->
                              pages.rendered(
                                  422,
                                  Templates.poll(
                                      PollShown.of(sheet), "Please answer each of the dates.")));
                }));
  }

  /** What can't be read is left out, and found to be missing. */
  private static AnswerSheet read(@Nullable List<String> answers) {
    List<AnswerSheet.Line> lines = new ArrayList<>();
    for (String text : answers == null ? List.<String>of() : answers) {
      int sign = text.indexOf('=');
      PollAnswer answer = PollAnswer.of(text.substring(sign + 1));
      UUID option = sign < 0 ? null : id(text.substring(0, sign));
      if (answer != null && option != null) {
        lines.add(new AnswerSheet.Line(option, answer));
      }
    }
    return new AnswerSheet(lines);
  }

  private static @Nullable UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private Uni<OwnSheet> opened(String token) {
    return links.opens(PollLetters.PAGE, token).chain(answering::sheet);
  }
}
