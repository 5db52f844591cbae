package org.ignite.platform.problems;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Says in a problem that a body is too large. The HTTP server refuses it by itself, without a word;
 * this looks first. A body whose length is not said before it comes is left to the server, which
 * counts, and to the gateway, which has counted already.
 */
@ApplicationScoped
class BodySize {

  /** Behind the request's id, before the server's own look. */
  private static final int BEFORE_THE_SERVER = 500;

  private final long most;
  private final BareProblems problems;
  private final ProblemType type = ProblemCatalogue.load().type("payload-too-large");

  BodySize(
      @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize most,
      BareProblems problems) {
    this.most = most.asLongValue();
    this.problems = problems;
  }

  void register(@Observes Filters filters) {
    filters.register(this::look, BEFORE_THE_SERVER);
  }

  private void look(RoutingContext context) {
    String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
    if (length == null || Long.parseLong(length) <= most) {
      context.next();
      return;
    }
    // The body is not read, so nothing else can come behind it.
    context.response().putHeader(HttpHeaders.CONNECTION, "close");
    problems.answer(context, type, "At most " + most + " bytes are taken here.");
  }
}
