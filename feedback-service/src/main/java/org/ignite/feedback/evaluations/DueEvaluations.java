package org.ignite.feedback.evaluations;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.ignite.platform.sweeps.Sweep;

/** Closes evaluations when their time has passed. */
@ApplicationScoped
public class DueEvaluations {

  private static final String DUE =
      "select id from evaluation where closed_at is null and closes_at <= now() order by closes_at"
          + " limit 100";

  private final EvaluationClosing closing;
  private final Sweep sweep;

  DueEvaluations(EvaluationClosing closing, Sweep sweep) {
    this.closing = closing;
    this.sweep = sweep;
  }

  @Scheduled(
      every = "${ignite.feedback.due-evaluations-closed-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> close() {
    return sweep.over("evaluation", DUE, Tuple.tuple(), this::closeUnlessClosed);
  }

  private Uni<Void> closeUnlessClosed(UUID id) {
    return closing.close(id).replaceWithVoid().onFailure(EvaluationClosed.class).recoverWithNull();
  }
}
