package org.ignite.gateway.routes;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.util.concurrent.TimeoutException;
import org.ignite.gateway.catalogue.Operation;
import org.ignite.gateway.problems.Refusal;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One request, on its way to its service and back.
 *
 * <p>It is sent once, because whether a change may be repeated is known to its client alone. The
 * exception is a GET or HEAD without a body whose connection turned out to be closed: that is sent
 * a second time (RFC 9110, 9.2.2), since a service that restarts leaves such connections behind.
 */
final class Exchange {

  private static final Logger LOG = Logger.getLogger(Exchange.class);

  private final Forwarding forwarding;
  private final RoutingContext context;
  private final HttpServerRequest request;
  private final Operation operation;
  private final long limit;
  private final boolean bodiless;
  private @Nullable CountedBody body;
  private boolean repeated;

  /**
   * @param limit most bytes of the request's body
   */
  Exchange(Forwarding forwarding, RoutingContext context, Operation operation, long limit) {
    this.forwarding = forwarding;
    this.context = context;
    this.request = context.request();
    this.operation = operation;
    this.limit = limit;
    this.bodiless = isBodiless(request);
  }

  void begin() {
    if (declaredLength(request) > limit) {
      refuseBody();
      return;
    }
    forwarding
        .upstreams()
        .connect(operation.service())
        .onSuccess(this::send)
        .onFailure(this::unreachable);
  }

  private void send(HttpClientRequest upstream) {
    // What breaks is told by the future below; without a handler it would be logged a second time.
    upstream.exceptionHandler(broken -> LOG.debug("An exchange with a service broke off", broken));
    ProxyRequest proxied = ProxyRequest.reverseProxy(request);
    forwarding.passedHeaders().onward(context, proxied.headers());
    if (bodiless) {
      proxied.setBody(null);
      request.resume();
      upstream.idleTimeout(forwarding.responseTimeout());
    } else {
      CountedBody counted =
          new CountedBody(request, limit, () -> upstream.idleTimeout(forwarding.responseTimeout()));
      body = counted;
      proxied.setBody(Body.body(counted, proxied.getBody().length()));
    }
    proxied
        .send(upstream)
        .compose(
            response -> {
              forwarding.passedHeaders().back(response.headers());
              announceNothing(response);
              return response.send();
            })
        .onFailure(this::broken);
  }

  /** A 304 has no content; were it announced as chunked, some clients would wait for it. */
  private static void announceNothing(ProxyResponse response) {
    if (response.getStatusCode() == HttpResponseStatus.NOT_MODIFIED.code()) {
      response.getBody().stream().resume();
      response.setBody(null);
    }
  }

  private void unreachable(Throwable reason) {
    LOG.warnf("%s is not reachable: %s", operation.service(), reason.getMessage());
    forwarding
        .problems()
        .send(
            context,
            Refusal.UPSTREAM_UNAVAILABLE,
            "The service " + operation.service() + " is not reachable.");
  }

  private void broken(Throwable reason) {
    if (context.response().headWritten() || context.response().closed()) {
      return;
    }
    if (body != null && body.isTooLarge()) {
      refuseBody();
    } else if (reason instanceof TimeoutException) {
      refuse(Refusal.UPSTREAM_TIMEOUT, " did not answer in time.", reason);
    } else if (mayRepeat()) {
      repeated = true;
      begin();
    } else {
      refuse(Refusal.BAD_GATEWAY, " broke off before it answered.", reason);
    }
  }

  private boolean mayRepeat() {
    return !repeated
        && bodiless
        && (request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD));
  }

  private void refuse(Refusal refusal, String whatHappened, Throwable reason) {
    // Not the reason's message, which may name the path, and with it the token of a link.
    LOG.warnf(
        "%s gave no answer to %s: %s",
        operation.service(), operation.template(), reason.getClass().getSimpleName());
    forwarding
        .problems()
        .send(context, refusal, "The service " + operation.service() + whatHappened);
  }

  private void refuseBody() {
    forwarding
        .problems()
        .send(context, Refusal.PAYLOAD_TOO_LARGE, "At most " + limit + " bytes are taken here.");
  }

  /** HTTP/1.1 says in the head whether a body follows (RFC 9112, 6.3); HTTP/2 does not. */
  private static boolean isBodiless(HttpServerRequest request) {
    return request.version() != HttpVersion.HTTP_2
        && declaredLength(request) == 0
        && !request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
  }

  /**
   * Zero when it is not declared; a declaration that is no number never gets past the HTTP codec.
   */
  private static long declaredLength(HttpServerRequest request) {
    String declared = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    return declared == null ? 0 : Long.parseLong(declared);
  }
}
