package org.ignite.platform.problems;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.ignite.platform.requests.RequestId;

/**
 * Answers with a problem ahead of the operations and behind them, where nothing maps exceptions.
 */
@ApplicationScoped
class BareProblems {

  private final ObjectMapper json;

  BareProblems(ObjectMapper json) {
    this.json = json;
  }

  /**
   * Ends the response, whose head must not have been written.
   *
   * @param detail a sentence about this one occurrence; never a cause from inside
   */
  void answer(RoutingContext context, ProblemType type, String detail) {
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", "/problems/" + type.slug());
    problem.put("title", type.title());
    problem.put("status", type.status());
    problem.put("detail", detail);
    problem.put("instance", Instance.of(context.request().path()));
    problem.put("requestId", Objects.requireNonNullElse(RequestId.current(), ""));
    context
        .response()
        .setStatusCode(type.status())
        .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
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
