package org.ignite.sessions.prompts.http;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ignite.platform.PlatformConfig;
import org.ignite.platform.html.HtmlPages;
import org.ignite.platform.problems.Missing;
import org.ignite.platform.problems.RuleBroken;
import org.ignite.sessions.names.NamesSomebody;
import org.ignite.sessions.prompts.AnswerState;
import org.ignite.sessions.prompts.Device;
import org.ignite.sessions.prompts.PromptAnswering;
import org.ignite.sessions.prompts.PromptNotOpen;
import org.ignite.sessions.prompts.RoomCode;
import org.ignite.sessions.prompts.Rooms;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * The page on the phones of those in the room. A cookie with a random value tells one device from
 * another; nothing else of whoever answers comes here.
 */
@Path(PromptPage.PATH + "/{token}")
@Tag(name = "Pages")
public class PromptPage {

  static final String PATH = "/pages/prompts";

  private static final String COOKIE = "device";

  /** To the pages of prompts alone, for a day; no other site's form is sent with it. */
  private static final String KEPT =
      COOKIE + "=%s; Path=" + PATH + "; Max-Age=86400; HttpOnly; SameSite=Strict%s";

  private static final String LOOK_AGAIN_SECONDS = "10";

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance prompt(PromptAsked asked);

    static native TemplateInstance noRoom();

    private Templates() {}
  }

  private final Rooms rooms;
  private final PromptReading reading;
  private final PromptAnswering answering;
  private final HtmlPages pages;
  private final String kept;

  PromptPage(
      Rooms rooms,
      PromptReading reading,
      PromptAnswering answering,
      HtmlPages pages,
      PlatformConfig config) {
    this.rooms = rooms;
    this.reading = reading;
    this.answering = answering;
    this.pages = pages;
    this.kept = KEPT.formatted("%s", config.publicUrl().startsWith("https:") ? "; Secure" : "");
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  @Operation(
      summary = "Show what is asked in the room",
      description = "By the code on the wall. Looking at it changes nothing.")
  @APIResponse(responseCode = "200", description = "The page.")
  public Uni<RestResponse<String>> showPromptPage(
      @PathParam("token") String token,
      @Parameter(hidden = true) @CookieParam(COOKIE) @Nullable String cookie) {
    Device known = Device.of(cookie);
    Device device = known == null ? Device.next() : known;
    return orNoRoom(
        rooms
            .opens(RoomCode.typed(token))
            .chain(session -> asked(session, device))
            .chain(asked -> page(200, asked))
            .invoke(
                page -> {
                  if (known == null) {
                    page.getHeaders().add("Set-Cookie", kept.formatted(device.value()));
                  }
                }));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.TEXT_HTML)
  @Operation(
      summary = "Answer what is asked in the room",
      description =
          "By the page's form, once a device; until it is shown an answer can be replaced.")
  @APIResponse(responseCode = "303", description = "It is in: back to the page, which says so.")
  @APIResponse(responseCode = "409", description = "The page; this was not open any more.")
  @APIResponse(responseCode = "422", description = "The page, with what is wrong.")
  public Uni<RestResponse<String>> answerPromptPage(
      @PathParam("token") String token,
      @Parameter(hidden = true) @CookieParam(COOKIE) @Nullable String cookie,
      @BeanParam PromptForm form) {
    Device device = Device.of(cookie);
    return orNoRoom(
        rooms
            .opens(RoomCode.typed(token))
            .chain(
                session ->
                    device == null
                        ? page(422, PromptAsked.withoutCookie())
                        : answer(session, device, form)
                            .map(
                                in ->
                                    RestResponse.<String>seeOther(
                                        URI.create(PATH + "/" + RoomCode.typed(token).shown())))
                            .onFailure(PromptPage::saidOnThePage)
                            .recoverWithUni(refusal -> refused(session, device, refusal, form))));
  }

  /** To what is open in the room, and to nothing else that an id may name. */
  private Uni<Void> answer(UUID session, Device device, PromptForm form) {
    return reading
        .open(session)
        .chain(
            open -> {
              if (open == null || !form.answers(open.id())) {
                throw new PromptNotOpen();
              }
              return answering.answer(open.id(), device, form.answer(), form.confirmed);
            });
  }

  private static boolean saidOnThePage(Throwable failure) {
    return failure instanceof RuleBroken && !(failure instanceof Missing);
  }

  /** The page as it stands now, with what is wrong and the words that were written. */
  private Uni<RestResponse<String>> refused(
      UUID session, Device device, Throwable refusal, PromptForm form) {
    String slug = ((RuleBroken) refusal).slug();
    boolean late = slug.equals("prompt-not-open");
    String fault =
        switch (slug) {
          case "prompt-not-open" -> "That question was closed before your answer came.";
          case "answer-shown" -> "Your first answer has been shown already, so it stays.";
          case "names-somebody" ->
              "Your answer names people or organisations of the programme. Please say it without.";
          default -> String.valueOf(refusal.getMessage());
        };
    return asked(session, device)
        .chain(
            asked ->
                page(
                    slug.equals("invalid-request") || slug.equals("names-somebody") ? 422 : 409,
                    asked
                        .with(fault, late ? "" : form.words())
                        .marked(
                            refusal instanceof NamesSomebody names ? names.marks() : List.of())));
  }

  private Uni<PromptAsked> asked(UUID session, Device device) {
    return reading
        .open(session)
        .chain(
            open ->
                open == null
                    ? Uni.createFrom().item(PromptAsked.nothing())
                    : answering.state(open.id(), device).map(state -> PromptAsked.of(open, state)));
  }

  /** Looks again by itself where nothing is being written. */
  private Uni<RestResponse<String>> page(int status, PromptAsked asked) {
    return pages
        .rendered(status, Templates.prompt(asked))
        .invoke(
            page -> {
              if (status == 200 && (!asked.open() || asked.state() == AnswerState.SHOWN)) {
                page.getHeaders().add("Refresh", LOOK_AGAIN_SECONDS);
              }
            });
  }

  private Uni<RestResponse<String>> orNoRoom(Uni<RestResponse<String>> page) {
    return page.onFailure(Missing.class)
        .recoverWithUni(() -> pages.rendered(404, Templates.noRoom()));
  }
}
