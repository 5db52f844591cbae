package org.ignite.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.ignite.localstack.TestStack;
import org.ignite.localstack.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * A real Keycloak, and a real HTTP server that stands for participants-service and
 * sessions-service. Nobody stands for feedback-service: its port is closed. The realm's keys come
 * through the server, so that they can be out of reach.
 */
public final class SmallService implements QuarkusTestResourceLifecycleManager {

  /** Event streams that wait for their next line. */
  public static final ConcurrentLinkedQueue<HttpServerResponse> STREAMS =
      new ConcurrentLinkedQueue<>();

  /** Bytes of the latest upload that have arrived so far. */
  public static final AtomicLong RECEIVED = new AtomicLong();

  /** How many of the next requests to the frail operation are hung up on. */
  public static final AtomicInteger BREAKS = new AtomicInteger();

  /** Whether the realm's keys are out of reach. */
  public static volatile boolean keysAway;

  private static volatile @Nullable TestStack stack;

  private final Vertx vertx = Vertx.vertx();
  private final HttpClient keycloak = vertx.createHttpClient();

  @Override
  public Map<String, String> start() {
    TestStack started = TestStack.start(EnumSet.of(TestStack.Wanted.KEYCLOAK));
    stack = started;
    HttpServer server =
        vertx
            .createHttpServer()
            .requestHandler(this::answer)
            .listen(0, "localhost")
            .toCompletionStage()
            .toCompletableFuture()
            .join();
    String address = "http://localhost:" + server.actualPort();
    return Map.of(
        "ignite.gateway.issuer",
        started.issuer(),
        "ignite.gateway.keys-url",
        address + "/keys",
        "ignite.gateway.services.participants",
        address,
        "ignite.gateway.services.sessions",
        address,
        "ignite.gateway.services.feedback",
        "http://localhost:1");
  }

  @Override
  public void stop() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  public static Tokens tokens() {
    return stack().tokens();
  }

  private static TestStack stack() {
    return Objects.requireNonNull(stack);
  }

  private void answer(HttpServerRequest request) {
    switch (request.path()) {
      case "/keys" -> keys(request);
      case "/q/health/ready" -> request.response().end();
      case "/api/v1/events" -> stream(request.response());
      case "/api/v1/silent" -> request.resume();
      case "/api/v1/broken" -> request.connection().close();
      case "/api/v1/frail" -> frail(request);
      case "/api/v1/organisations/imports" -> receive(request);
      case "/api/v1/organisations/none" -> request.response().setStatusCode(204).end();
      case "/api/v1/organisations/unchanged" ->
          request.response().setStatusCode(304).putHeader("ETag", "\"1\"").end();
      default -> request.body().onSuccess(body -> echo(request, body));
    }
  }

  private void keys(HttpServerRequest request) {
    if (keysAway) {
      request.connection().close();
      return;
    }
    keycloak
        .request(new RequestOptions().setAbsoluteURI(stack().jwksUrl()))
        .compose(HttpClientRequest::send)
        .compose(HttpClientResponse::body)
        .onSuccess(keys -> request.response().end(keys))
        .onFailure(broken -> request.connection().close());
  }

  private static void frail(HttpServerRequest request) {
    if (BREAKS.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      request.connection().close();
    } else {
      request.response().end();
    }
  }

  private static void stream(HttpServerResponse response) {
    response.putHeader("Content-Type", "text/event-stream").setChunked(true);
    response.write("data: first\n\n");
    STREAMS.add(response);
  }

  private static void receive(HttpServerRequest request) {
    RECEIVED.set(0);
    request.handler(piece -> RECEIVED.addAndGet(piece.length()));
    request.endHandler(end -> request.response().setStatusCode(202).end("" + RECEIVED.get()));
  }

  private static void echo(HttpServerRequest request, Buffer body) {
    JsonObject headers = new JsonObject();
    for (String name : request.headers().names()) {
      headers.put(name.toLowerCase(Locale.ROOT), new JsonArray(request.headers().getAll(name)));
    }
    JsonObject echo =
        new JsonObject()
            .put("method", request.method().name())
            .put("uri", request.uri())
            .put("headers", headers)
            .put("body", body.toString());
    request
        .response()
        .putHeader("Content-Type", "application/json")
        .putHeader("X-Request-Id", "the-service-has-its-own")
        .putHeader("Connection", "X-Hop")
        .putHeader("X-Hop", "1")
        .putHeader("Content-Length", "" + echo.toBuffer().length())
        .end(echo.toBuffer());
  }
}
