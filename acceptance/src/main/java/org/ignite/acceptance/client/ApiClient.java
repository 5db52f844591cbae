package org.ignite.acceptance.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Calls the API as a client should: every POST has an Idempotency-Key, and a request whose answer
 * was lost is sent again under the same key. A request is repeated when the connection fails, for
 * 502, 503 and 504, and while the first one with its key is still being worked on; for a minute and
 * a half at most.
 */
public final class ApiClient {

  private static final Set<Integer> UNREACHABLE = Set.of(502, 503, 504);
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(40);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final String base;
  private final Listener listener;

  /**
   * @param base address without a slash at the end
   */
  public ApiClient(String base, Listener listener) {
    this.base = base;
    this.listener = listener;
  }

  public Answer get(Actor actor, String path) {
    return send(actor, "GET", path, HttpRequest.newBuilder());
  }

  /** Posts JSON, or nothing, under a new key. */
  public Answer post(Actor actor, String path, @Nullable Object body) {
    return post(actor, path, body, UUID.randomUUID().toString());
  }

  /** Posts JSON, or nothing, under this key. */
  public Answer post(Actor actor, String path, @Nullable Object body, String key) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder()
            .header("Idempotency-Key", key)
            .POST(body == null ? BodyPublishers.noBody() : json(body));
    if (body != null) {
      request.header("Content-Type", "application/json");
    }
    return send(actor, "POST", path, request);
  }

  /** Acts on what {@code shown} shows, as it stands now, under a new key. */
  public Answer postOn(Actor actor, String shown, String path, Object body) {
    return send(
        actor,
        "POST",
        path,
        HttpRequest.newBuilder()
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .header("Content-Type", "application/json")
            .header("If-Match", get(actor, shown).expect(200).tag())
            .POST(json(body)));
  }

  /** Posts a file of comma-separated values under a new key. */
  public Answer postCsv(Actor actor, String path, String csv) {
    return send(
        actor,
        "POST",
        path,
        HttpRequest.newBuilder()
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .header("Content-Type", "text/csv")
            .POST(BodyPublishers.ofString(csv)));
  }

  public Answer put(Actor actor, String path, Object body) {
    return send(
        actor,
        "PUT",
        path,
        HttpRequest.newBuilder().header("Content-Type", "application/json").PUT(json(body)));
  }

  /** Replaces a part of what {@code whole} shows, as it stands now. */
  public Answer putPart(Actor actor, String whole, String part, Object body) {
    return send(
        actor,
        "PUT",
        whole + part,
        HttpRequest.newBuilder()
            .header("Content-Type", "application/json")
            .header("If-Match", get(actor, whole).expect(200).tag())
            .PUT(json(body)));
  }

  public Answer delete(Actor actor, String path) {
    return send(actor, "DELETE", path, HttpRequest.newBuilder().DELETE());
  }

  /**
   * Tries an operation of which only the document is known, with nothing in its body.
   *
   * @param mediaType of the body; empty where there is none
   */
  public Answer attempt(Actor actor, String method, String path, String mediaType) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder()
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .method(method, mediaType.isEmpty() ? BodyPublishers.noBody() : json(Map.of()));
    if (!mediaType.isEmpty()) {
      request.header("Content-Type", mediaType);
    }
    return send(actor, method, path, request);
  }

  /**
   * Changes some of a thing, as it stands now.
   *
   * @param changes as of a JSON Merge Patch
   */
  public Answer patch(Actor actor, String path, Object changes) {
    return send(
        actor,
        "PATCH",
        path,
        HttpRequest.newBuilder()
            .header("Content-Type", "application/merge-patch+json")
            .header("If-Match", get(actor, path).expect(200).tag())
            .method("PATCH", json(changes)));
  }

  private static BodyPublisher json(Object body) {
    try {
      return BodyPublishers.ofString(JSON.writeValueAsString(body));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private Answer send(Actor actor, String method, String path, HttpRequest.Builder request) {
    listener.asking(method, path);
    Instant begun = Instant.now();
    request.uri(URI.create(base + path)).timeout(ANSWER_WITHIN);
    for (int attempt = 1; ; attempt++) {
      actor.token().ifPresent(token -> request.setHeader("Authorization", "Bearer " + token));
      boolean last = Instant.now().isAfter(begun.plus(Await.PATIENCE));
      try {
        HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
        Answer answer = answer(method + " " + path, response);
        if (last || !toBeRepeated(answer)) {
          Duration took = Duration.between(begun, Instant.now());
          listener.answered(new Exchange(actor.name(), method, path, answer, took, attempt));
          return answer;
        }
      } catch (IOException e) {
        if (last) {
          throw new UncheckedIOException(method + " " + path + ": " + e, e);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
      Await.pause();
    }
  }

  private static boolean toBeRepeated(Answer answer) {
    return UNREACHABLE.contains(answer.status()) || answer.refusedAs("request-in-progress");
  }

  private static Answer answer(String asked, HttpResponse<String> response)
      throws JsonProcessingException {
    String type = response.headers().firstValue("Content-Type").orElse("");
    JsonNode body =
        type.contains("json") && !response.body().isEmpty()
            ? JSON.readTree(response.body())
            : JSON.missingNode();
    String location = response.headers().firstValue("Location").orElse("");
    String tag = response.headers().firstValue("ETag").orElse("");
    return new Answer(asked, response.statusCode(), path(location), tag, body);
  }

  /** Without the gateway's own address. */
  private static String path(String location) {
    return location.isEmpty() ? "" : URI.create(location).getRawPath();
  }
}
