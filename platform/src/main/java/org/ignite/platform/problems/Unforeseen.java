package org.ignite.platform.problems;

import io.quarkus.security.AuthenticationException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.jboss.logging.Logger;

/**
 * Ends what failed outside an operation, or while its failure was being told: as a problem, and
 * with a line in the log that names no personal link. Quarkus' own handler, which comes next, would
 * write the whole address.
 */
@ApplicationScoped
class Unforeseen {

  private static final Logger LOG = Logger.getLogger(Unforeseen.class);

  /** Ahead of Quarkus' own, which is the last. */
  private static final int LAST_BUT_ONE = Integer.MAX_VALUE - 1;

  /** Which its handler answers by a status or a challenge, and logs without the address. */
  private static final List<Class<?>> LEFT_TO_QUARKUS =
      List.of(
          AuthenticationException.class,
          UnauthorizedException.class,
          ForbiddenException.class,
          RejectedExecutionException.class);

  private final BareProblems problems;
  private final ProblemCatalogue catalogue = ProblemCatalogue.load();

  Unforeseen(BareProblems problems) {
    this.problems = problems;
  }

  void mount(@Observes Router router) {
    router.route().order(LAST_BUT_ONE).failureHandler(this::end);
  }

  private void end(RoutingContext context) {
    Throwable failure = context.failure();
    if (failure == null || LEFT_TO_QUARKUS.stream().anyMatch(type -> type.isInstance(failure))) {
      context.next();
      return;
    }
    int status = context.statusCode() < 400 ? 500 : context.statusCode();
    LOG.logf(
        status < 500 || failure instanceof IOException ? Logger.Level.DEBUG : Logger.Level.ERROR,
        failure,
        "%s %s failed",
        context.request().method(),
        Instance.of(context.request().path()));
    HttpServerResponse response = context.response();
    if (!response.headWritten() && !response.closed()) {
      ProblemType type = catalogue.general(status);
      // It may be that of an answer that will not come.
      response.headers().remove(HttpHeaders.CONTENT_LENGTH);
      problems.answer(context, type, type.happened());
    } else if (!response.ended()) {
      response.end();
    }
  }
}
