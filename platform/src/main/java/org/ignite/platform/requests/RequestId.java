package org.ignite.platform.requests;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * Gives every request an id: the caller's {@code X-Request-Id} where it is 1 to 64 letters, digits,
 * dots, hyphens or underscores, a new one otherwise. The answer carries it, every log line of the
 * request has it as {@code requestId}, every problem names it, and the events that the request
 * causes carry it on.
 */
@ApplicationScoped
public class RequestId {

  public static final String HEADER = "X-Request-Id";

  private static final String MDC_KEY = "requestId";
  private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  /** Before authentication, so that a refused token is answered with an id as well. */
  private static final int BEFORE_SECURITY = 1000;

  void register(@Observes Filters filters) {
    filters.register(RequestId::assign, BEFORE_SECURITY);
  }

  private static void assign(RoutingContext context) {
    String given = context.request().getHeader(HEADER);
    String id =
        given != null && WELL_FORMED.matcher(given).matches()
            ? given
            : UUID.randomUUID().toString();
    adopt(id);
    context.response().putHeader(HEADER, id);
    context.next();
  }

  /** The id of what is being worked on now; null outside a request or an event that carried one. */
  public static @Nullable String current() {
    return MDC.get(MDC_KEY) instanceof String id ? id : null;
  }

  /**
   * Makes {@code id} the current one, for work that arrives by another way than HTTP. Null forgets
   * it.
   */
  public static void adopt(@Nullable String id) {
    if (id == null) {
      MDC.remove(MDC_KEY);
    } else {
      MDC.put(MDC_KEY, id);
    }
  }
}
