package org.ignite.acceptance.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What the API answered.
 *
 * @param asked the request, as in {@code GET /api/v1/cohorts}
 * @param tag its ETag; empty where there is none
 * @param body a missing node where there is none
 */
public record Answer(String asked, int status, String location, String tag, JsonNode body) {

  /**
   * Insists on a status.
   *
   * @throws UnexpectedAnswer when it is another
   */
  public Answer expect(int wanted) {
    if (status != wanted) {
      throw new UnexpectedAnswer(
          asked + " answered " + status + ", not " + wanted + ": " + body.toString());
    }
    return this;
  }

  /** Whether it was refused for this reason. */
  public boolean refusedAs(String slug) {
    return body.path("type").asText().equals("/problems/" + slug);
  }

  /** A text of the body; empty where there is none. */
  public String text(String field) {
    return body.path(field).asText();
  }

  public UUID id() {
    return UUID.fromString(text("id"));
  }

  /** The rows of a list. */
  public Stream<JsonNode> items() {
    return StreamSupport.stream(body.path("items").spliterator(), false);
  }
}
