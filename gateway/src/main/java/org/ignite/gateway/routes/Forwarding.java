package org.ignite.gateway.routes;

import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeoutException;
import org.ignite.gateway.GatewayConfig;
import org.ignite.gateway.catalogue.Operation;
import org.ignite.gateway.edge.PassedHeaders;
import org.ignite.gateway.problems.Problems;
import org.ignite.gateway.problems.Refusal;
import org.jboss.logging.Logger;

/**
 * Sends a request to its service and the response back, both piece by piece as they come. A request
 * is sent once: whether it may be repeated is known to its client alone.
 */
@Singleton
final class Forwarding {

  private static final Logger LOG = Logger.getLogger(Forwarding.class);

  private final Upstreams upstreams;
  private final PassedHeaders passedHeaders;
  private final Problems problems;
  private final long responseTimeout;
  private final long bodyLimit;
  private final long bulkLimit;

  @Inject
  Forwarding(
      Upstreams upstreams, PassedHeaders passedHeaders, Problems problems, GatewayConfig config) {
    this.upstreams = upstreams;
    this.passedHeaders = passedHeaders;
    this.problems = problems;
    this.responseTimeout = config.upstream().responseTimeout().toMillis();
    this.bodyLimit = config.limits().body().asLongValue();
    this.bulkLimit = config.limits().bulk().asLongValue();
  }

  void forward(RoutingContext context, Operation operation) {
    long limit = operation.bulk() ? bulkLimit : bodyLimit;
    if (declaredLength(context.request()) > limit) {
      refuseBody(context, limit);
      return;
    }
    upstreams
        .connect(operation.service())
        .onSuccess(upstream -> send(context, operation, upstream, limit))
        .onFailure(
            unreachable -> {
              LOG.warnf("%s is not reachable: %s", operation.service(), unreachable.getMessage());
              problems.send(
                  context,
                  Refusal.UPSTREAM_UNAVAILABLE,
                  "The service " + operation.service() + " is not reachable.");
            });
  }

  private void send(
      RoutingContext context, Operation operation, HttpClientRequest upstream, long limit) {
    HttpServerRequest request = context.request();
    // What breaks is told by the future below; without a handler it would be logged a second time.
    upstream.exceptionHandler(broken -> LOG.debug("An exchange with a service broke off", broken));
    ProxyRequest proxied = ProxyRequest.reverseProxy(request);
    passedHeaders.onward(context, proxied.headers());
    CountedBody body = new CountedBody(request, limit, () -> upstream.idleTimeout(responseTimeout));
    proxied.setBody(Body.body(body, proxied.getBody().length()));
    proxied
        .send(upstream)
        .compose(
            response -> {
              passedHeaders.back(response.headers());
              return response.send();
            })
        .onFailure(
            broken -> {
              if (body.isTooLarge()) {
                refuseBody(context, limit);
              } else {
                refuse(context, operation, broken);
              }
            });
  }

  private void refuse(RoutingContext context, Operation operation, Throwable broken) {
    if (context.response().closed()) {
      return;
    }
    // Not the message, which may name the path, and with it the token of a link.
    LOG.warnf(
        "%s gave no answer to %s: %s",
        operation.service(), operation.template(), broken.getClass().getSimpleName());
    if (broken instanceof TimeoutException) {
      problems.send(
          context,
          Refusal.UPSTREAM_TIMEOUT,
          "The service " + operation.service() + " did not answer in time.");
    } else {
      problems.send(
          context,
          Refusal.BAD_GATEWAY,
          "The service " + operation.service() + " broke off before it answered.");
    }
  }

  private void refuseBody(RoutingContext context, long limit) {
    problems.send(
        context, Refusal.PAYLOAD_TOO_LARGE, "At most " + limit + " bytes are taken here.");
  }

  /**
   * Zero when it is not declared; a declaration that is no number never gets past the HTTP codec.
   */
  private static long declaredLength(HttpServerRequest request) {
    String declared = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    return declared == null ? 0 : Long.parseLong(declared);
  }
}
