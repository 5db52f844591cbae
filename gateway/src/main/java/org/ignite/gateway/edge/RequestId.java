package org.ignite.gateway.edge;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jboss.logging.MDC;

/**
 * The name of one request in every part of the suite: given to the service, returned to the client,
 * written in each log line and problem.
 *
 * <p>A client may bring its own, of 1 to 64 letters, digits, dots, hyphens and underscores; any
 * other is replaced, so that it is safe in a log.
 */
@Singleton
public final class RequestId {

  public static final String HEADER = "X-Request-Id";

  private static final String KEY = "requestId";
  private static final int LONGEST = 64;

  /** Before the checks of origin and identity, so that their refusals carry it too. */
  private static final int PRIORITY = 400;

  void register(@Observes Filters filters) {
    filters.register(RequestId::assign, PRIORITY);
  }

  /** The id of this request, given to it now where it was refused before its turn. */
  public static String of(RoutingContext context) {
    String given = context.get(KEY);
    return given == null ? give(context) : given;
  }

  private static void assign(RoutingContext context) {
    give(context);
    context.next();
  }

  private static String give(RoutingContext context) {
    String brought = context.request().getHeader(HEADER);
    String id = brought != null && isSafe(brought) ? brought : UUID.randomUUID().toString();
    context.put(KEY, id);
    MDC.put(KEY, id);
    context.response().putHeader(HEADER, id);
    return id;
  }

  static boolean isSafe(String id) {
    if (id.isEmpty() || id.length() > LONGEST) {
      return false;
    }
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      boolean safe =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || ("._-".indexOf(c) >= 0);
      if (!safe) {
        return false;
      }
    }
    return true;
  }
}
