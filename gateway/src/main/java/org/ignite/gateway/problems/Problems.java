package org.ignite.gateway.problems;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;
import org.ignite.gateway.edge.RequestId;
import org.jboss.logging.Logger;

/** Answers with a problem document (RFC 9457), in the form that the services use too. */
@Singleton
public final class Problems {

  private static final Logger LOG = Logger.getLogger(Problems.class);

  /** Behind everything else that is mounted, before Quarkus' own error page. */
  private static final int LAST = 30_000;

  private static final String NOTHING = "Nothing is here.";

  /** How long a client is asked to wait when a part is away: a service starts in a few seconds. */
  private static final String RETRY_AFTER_SECONDS = "5";

  /** How long the rest of a refused upload is read, so that the client gets to see the answer. */
  private static final long LINGER_MILLIS = 5_000;

  private final Map<Refusal, ProblemType> types = new EnumMap<>(Refusal.class);

  @Inject
  Problems(ProblemCatalogue catalogue) {
    for (Refusal refusal : Refusal.values()) {
      types.put(refusal, catalogue.type(refusal));
    }
  }

  void mount(@Observes Router router) {
    router.route().order(LAST).handler(context -> send(context, Refusal.NOT_FOUND, NOTHING));
    router.route().order(LAST + 1).failureHandler(this::unforeseen);
  }

  /**
   * Ends the response, unless its head is on the way already or the client has gone.
   *
   * @param detail a sentence about this one occurrence; never a cause from inside
   */
  public void send(RoutingContext context, Refusal refusal, String detail) {
    HttpServerRequest request = context.request();
    HttpServerResponse response = context.response();
    if (response.headWritten() || response.closed()) {
      return;
    }
    discardBody(context);
    // A failed pipe may have taken over the length of a body that will not come.
    response.headers().remove(HttpHeaders.CONTENT_LENGTH).remove(HttpHeaders.TRANSFER_ENCODING);
    ProblemType type = type(refusal);
    JsonObject problem =
        new JsonObject()
            .put("type", type.path())
            .put("title", type.title())
            .put("status", type.status())
            .put("detail", detail)
            .put("instance", request.path())
            .put("requestId", RequestId.of(context));
    if (type.status() == 503) {
      response.putHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    }
    response
        .setStatusCode(type.status())
        .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .end(problem.toBuffer());
  }

  private ProblemType type(Refusal refusal) {
    ProblemType type = types.get(refusal);
    if (type == null) {
      throw new IllegalStateException("Not read at start: " + refusal);
    }
    return type;
  }

  private void unforeseen(RoutingContext context) {
    if (context.statusCode() == 404) {
      // The router's own refusal of a target that is no path, before any route is asked.
      send(context, Refusal.NOT_FOUND, NOTHING);
      return;
    }
    LOG.errorf(context.failure(), "No answer to %s", context.request().method());
    send(context, Refusal.INTERNAL_ERROR, "The gateway failed; the request id finds the reason.");
  }

  /**
   * A connection with an unread body cannot carry the next request, nor be closed without a reset.
   */
  private static void discardBody(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (request.isEnded()) {
      return;
    }
    request.resume();
    long timer =
        context
            .vertx()
            .setTimer(
                LINGER_MILLIS,
                late -> {
                  if (!request.isEnded()) {
                    request.connection().close();
                  }
                });
    context.addEndHandler(
        ended -> {
          if (request.isEnded()) {
            context.vertx().cancelTimer(timer);
          }
        });
  }
}
