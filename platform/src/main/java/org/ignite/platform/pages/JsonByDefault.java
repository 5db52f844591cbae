package org.ignite.platform.pages;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/**
 * Answers with JSON who takes anything. Lists and jobs also come as CSV, NDJSON and server-sent
 * events, and a caller who sends {@code Accept: *}{@code /*}, or none at all, means none of these.
 * Likewise a POST that says nothing says it in JSON.
 */
@ApplicationScoped
class JsonByDefault {

  private static final int BEFORE_RESOURCES = 50;
  private static final List<String> MEANT = List.of("json", "csv", "event-stream");

  void register(@Observes Filters filters) {
    filters.register(JsonByDefault::settle, BEFORE_RESOURCES);
  }

  private static void settle(RoutingContext context) {
    if (!context.request().path().startsWith("/api/")) {
      context.next();
      return;
    }
    String accept = context.request().getHeader(HttpHeaders.ACCEPT);
    boolean anything = accept == null || accept.contains("*/*");
    if (anything && (accept == null || MEANT.stream().noneMatch(accept::contains))) {
      context.request().headers().set(HttpHeaders.ACCEPT, "application/json");
    }
    if (saysNothing(context.request())) {
      context.request().headers().set(HttpHeaders.CONTENT_TYPE, "application/json");
    }
    context.next();
  }

  /** A POST without a body, where one may be left out, needs no Content-Type either. */
  private static boolean saysNothing(HttpServerRequest request) {
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    return request.method().equals(HttpMethod.POST)
        && request.getHeader(HttpHeaders.CONTENT_TYPE) == null
        && request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null
        && (length == null || length.equals("0"));
  }
}
