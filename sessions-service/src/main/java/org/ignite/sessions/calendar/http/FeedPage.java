package org.ignite.sessions.calendar.http;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.Arrays;
import java.util.HexFormat;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ignite.platform.hashes.Sha256;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What a diary reads, every hour or so, by the private address of its owner's calendar. */
@Path("/pages/calendars/{token}")
@Tag(name = "Calendars")
public class FeedPage {

  private static final String ICALENDAR = "text/calendar";

  private final FeedReading reading;

  FeedPage(FeedReading reading) {
    this.reading = reading;
  }

  @GET
  @Produces(ICALENDAR)
  @Operation(
      summary = "Read a calendar",
      description =
          "iCalendar (RFC 5545), for diaries that subscribe to it. It says nothing of who else is"
              + " invited, and by default nothing of a session but when it is.")
  @APIResponse(responseCode = "200", description = "The feed.")
  @APIResponse(responseCode = "304", description = "It has not changed since it was last read.")
  public Uni<RestResponse<String>> readCalendarFeed(
      @PathParam("token") String token,
      @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
    return reading.opened(token).map(feed -> answer(feed, ifNoneMatch));
  }

  /** The same text, the same tag. */
  private static RestResponse<String> answer(String feed, @Nullable String ifNoneMatch) {
    String tag = '"' + HexFormat.of().formatHex(Sha256.of(feed), 0, 16) + '"';
    boolean known =
        ifNoneMatch != null
            && Arrays.stream(ifNoneMatch.split(","))
                .map(given -> given.strip().replaceFirst("^W/", ""))
                .anyMatch(given -> given.equals(tag) || given.equals("*"));
    RestResponse.ResponseBuilder<String> answer =
        known
            ? RestResponse.ResponseBuilder.create(RestResponse.Status.NOT_MODIFIED)
            : RestResponse.ResponseBuilder.<String>create(RestResponse.Status.OK)
                .entity(feed)
                .header("Content-Type", ICALENDAR + ";charset=utf-8");
    return answer
        .header("ETag", tag)
        .header("Cache-Control", "private, no-cache")
        .header("Referrer-Policy", "no-referrer")
        .header("X-Content-Type-Options", "nosniff")
        .build();
  }
}
