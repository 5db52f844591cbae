package org.ignite.gateway.routes;

import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.ignite.gateway.catalogue.Operation;
import org.ignite.gateway.edge.Admission;
import org.ignite.gateway.problems.Problems;
import org.ignite.gateway.problems.Refusal;

/**
 * Everything under {@code /api} and the pages of personal links under {@code /pages}: found in the
 * table, admitted at the edge, sent to its service.
 */
@Singleton
final class ApiRoute {

  /** Name under which the access log finds the template; a path itself can hold a link's token. */
  private static final String ROUTE = "route";

  /** Name under which Quarkus' metrics look for the template; without it each id is a label. */
  private static final String METRICS_ROUTE = "UrlPathTemplate";

  private final RouteTable table;
  private final Admission admission;
  private final Forwarding forwarding;
  private final Problems problems;

  @Inject
  ApiRoute(RouteTable table, Admission admission, Forwarding forwarding, Problems problems) {
    this.table = table;
    this.admission = admission;
    this.forwarding = forwarding;
    this.problems = problems;
  }

  void mount(@Observes Router router) {
    router.route("/api/*").order(0).handler(this::handle);
    router.route("/pages/*").order(0).handler(this::handle);
  }

  private void handle(RoutingContext context) {
    // The body stays unread until its service is connected.
    context.request().pause();
    Endpoint endpoint = table.find(context.request().path());
    if (endpoint == null) {
      problems.send(context, Refusal.NOT_FOUND, "No operation has this path.");
      return;
    }
    context.put(ROUTE, endpoint.template());
    Vertx.currentContext().putLocal(METRICS_ROUTE, endpoint.template());
    Operation operation = endpoint.operation(context.request().method().name());
    if (operation == null) {
      context.response().putHeader("Allow", endpoint.allowed());
      problems.send(
          context, Refusal.METHOD_NOT_ALLOWED, "This path answers " + endpoint.allowed() + ".");
      return;
    }
    admission.admit(context, operation, () -> forwarding.forward(context, operation));
  }
}
