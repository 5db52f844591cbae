package org.ignite.gateway.routes;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.ignite.gateway.GatewayConfig;
import org.ignite.gateway.catalogue.Operation;
import org.ignite.gateway.edge.PassedHeaders;
import org.ignite.gateway.problems.Problems;

/** Sends requests to their services and the responses back, both piece by piece as they come. */
@Singleton
final class Forwarding {

  private final Upstreams upstreams;
  private final PassedHeaders passedHeaders;
  private final Problems problems;
  private final long responseTimeout;
  private final long bodyLimit;

  @Inject
  Forwarding(
      Upstreams upstreams, PassedHeaders passedHeaders, Problems problems, GatewayConfig config) {
    this.upstreams = upstreams;
    this.passedHeaders = passedHeaders;
    this.problems = problems;
    this.responseTimeout = config.upstream().responseTimeout().toMillis();
    this.bodyLimit = config.limits().body().asLongValue();
  }

  void forward(RoutingContext context, Operation operation) {
    new Exchange(this, context, operation, bodyLimit).begin();
  }

  Upstreams upstreams() {
    return upstreams;
  }

  PassedHeaders passedHeaders() {
    return passedHeaders;
  }

  Problems problems() {
    return problems;
  }

  /** Milliseconds from the end of the request to the head of the response. */
  long responseTimeout() {
    return responseTimeout;
  }
}
