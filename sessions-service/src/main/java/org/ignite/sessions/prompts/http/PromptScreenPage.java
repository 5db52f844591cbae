package org.ignite.sessions.prompts.http;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ignite.platform.PlatformConfig;
import org.ignite.platform.html.HtmlPages;
import org.ignite.platform.problems.Missing;
import org.ignite.sessions.prompts.RoomCode;
import org.ignite.sessions.prompts.Rooms;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The page on the wall: where to answer, what is asked, and what is shown of the answers. */
@Path(PromptScreenPage.PATH + "/{token}")
@Tag(name = "Pages")
public class PromptScreenPage {

  static final String PATH = "/pages/prompt-screens";

  private static final String LOOK_AGAIN_SECONDS = "5";

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance screen(
        @Nullable PromptResults results, String address, @Nullable QrCode code);

    private Templates() {}
  }

  private final Rooms rooms;
  private final PromptReading reading;
  private final HtmlPages pages;
  private final PlatformConfig config;

  PromptScreenPage(Rooms rooms, PromptReading reading, HtmlPages pages, PlatformConfig config) {
    this.rooms = rooms;
    this.reading = reading;
    this.pages = pages;
    this.config = config;
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  @Operation(
      summary = "Show the screen of a room",
      description =
          "The address for phones, what is asked or was asked last, and the batches of answers"
              + " that are shown. It looks again by itself.")
  @APIResponse(responseCode = "200", description = "The page.")
  public Uni<RestResponse<String>> showPromptScreen(@PathParam("token") String token) {
    RoomCode code = RoomCode.typed(token);
    String address = config.publicUrl() + PromptPage.PATH + "/" + code.shown();
    return rooms
        .opens(code)
        .chain(reading::screen)
        .chain(
            results ->
                pages.rendered(
                    200,
                    Templates.screen(
                        results, address.replaceFirst("^https?://", ""), QrCode.of(address))))
        .invoke(page -> page.getHeaders().add("Refresh", LOOK_AGAIN_SECONDS))
        .onFailure(Missing.class)
        .recoverWithUni(() -> pages.rendered(404, PromptPage.Templates.noRoom()));
  }
}
