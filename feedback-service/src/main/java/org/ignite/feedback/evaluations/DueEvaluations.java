package org.ignite.feedback.evaluations;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.ignite.platform.pages.Rows;
import org.jboss.logging.Logger;

/**
 * Closes evaluations when their time has passed. Each run looks for all that are due, so one that
 * was missed is made up for by the next.
 */
@ApplicationScoped
public class DueEvaluations {

  private static final Logger LOG = Logger.getLogger(DueEvaluations.class);

  private static final String DUE =
      "select id from evaluation where closed_at is null and closes_at <= now() order by closes_at"
          + " limit 100";

  private final Pool database;
  private final EvaluationClosing closing;

  DueEvaluations(Pool database, EvaluationClosing closing) {
    this.database = database;
    this.closing = closing;
  }

  @Scheduled(
      every = "${ignite.feedback.due-evaluations-closed-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> close() {
    return due()
        .onItem()
        .transformToMulti(ids -> Multi.createFrom().iterable(ids))
        .onItem()
        .transformToUniAndConcatenate(this::close)
        .onItem()
        .ignoreAsUni();
  }

  private Uni<List<UUID>> due() {
    return database.query(DUE).execute().map(rows -> Rows.all(rows, row -> row.getUUID("id")));
  }

  /**
   * One that can't be closed does not hold up the others; one that somebody else has just closed is
   * closed.
   */
  private Uni<Void> close(UUID id) {
    return closing
        .close(id)
        .replaceWithVoid()
        .onFailure(EvaluationClosed.class)
        .recoverWithNull()
        .onFailure()
        .invoke(failure -> LOG.errorf(failure, "evaluation %s stays open past its time", id))
        .onFailure()
        .recoverWithNull();
  }
}
