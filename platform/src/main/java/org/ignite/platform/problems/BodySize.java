package org.ignite.platform.problems;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ignite.platform.requests.RequestId;

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
  private final ObjectMapper json;
  private final ProblemType type = ProblemCatalogue.load().type("payload-too-large");

  BodySize(
      @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize most,
      ObjectMapper json) {
    this.most = most.asLongValue();
    this.json = json;
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
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", "/problems/" + type.slug());
    problem.put("title", type.title());
    problem.put("status", type.status());
    problem.put("detail", "At most " + most + " bytes are taken here.");
    problem.put("instance", context.request().path());
    problem.put("requestId", Objects.requireNonNullElse(RequestId.current(), ""));
    context
        .response()
        .setStatusCode(type.status())
        .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
        // The body is not read, so nothing else can come behind it.
        .putHeader(HttpHeaders.CONNECTION, "close")
        .end(text(problem));
  }

  private String text(Map<String, Object> problem) {
    try {
      return json.writeValueAsString(problem);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A problem can't be written as JSON", e);
    }
  }
}
