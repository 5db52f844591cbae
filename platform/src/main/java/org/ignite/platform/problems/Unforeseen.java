package org.ignite.platform.problems;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
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
    if (failure == null || failure instanceof SecurityException) {
      context.next(); // no failure but a status, or a challenge that Quarkus knows how to send
      return;
    }
    LOG.logf(
        failure instanceof IOException ? Logger.Level.DEBUG : Logger.Level.ERROR,
        failure,
        "%s %s failed",
        context.request().method(),
        Instance.of(context.request().path()));
    HttpServerResponse response = context.response();
    if (!response.headWritten() && !response.closed()) {
      ProblemType type = catalogue.general(Math.max(context.statusCode(), 400));
      problems.answer(context, type, type.happened());
    } else if (!response.ended()) {
      response.end();
    }
  }
}
