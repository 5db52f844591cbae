package org.ignite.sessions.formation;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.WorkerExecutor;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.ignite.platform.pages.Rows;
import org.ignite.platform.tasks.Task;
import org.ignite.sessions.allocation.Allocator;
import org.ignite.sessions.allocation.Outcome;
import org.ignite.sessions.allocation.Problem;
import org.ignite.sessions.formation.Allocation.Effort;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Searches in a thread of its own, so that neither requests nor other work wait for it. How it goes
 * is written down every second; a job that is cancelled, or begun again elsewhere, ends its search
 * then.
 */
@ApplicationScoped
class Searching {

  private static final Logger LOG = Logger.getLogger(Searching.class);
  private static final long LOOK_EVERY_MILLIS = 1_000;
  private static final int THREADS = 1;
  private static final long LONGEST_MINUTES = 60;

  private static final String LOOK =
      """
      with looked as (
        select id from task where id = $1 and attempts = $2 and state = 'running')
      update set_allocation a set progress = $3 from looked where a.id = looked.id returning a.id
      """;

  private final Vertx vertx;
  private final Pool database;
  private final WorkerExecutor worker;
  private final Set<SearchWatch> running = ConcurrentHashMap.newKeySet();

  Searching(Vertx vertx, Pool database) {
    this.vertx = vertx;
    this.database = database;
    this.worker =
        vertx.createSharedWorkerExecutor(
            "set-allocations", THREADS, LONGEST_MINUTES, TimeUnit.MINUTES);
  }

  void stop(@Observes ShutdownEvent event) {
    running.forEach(SearchWatch::stop);
  }

  /**
   * What the search finds; null if it was stopped, in which case what it had found does not count.
   */
  Uni<@Nullable Outcome> search(Task task, Problem problem, Effort effort) {
    SearchWatch watch = new SearchWatch();
    running.add(watch);
    long looks = vertx.setPeriodic(LOOK_EVERY_MILLIS, timer -> look(task, watch));
    return worker
        .executeBlocking(
            () -> new Allocator().solve(problem, effort.seed(), effort.budget(), watch), false)
        .onTermination()
        .invoke(
            () -> {
              vertx.cancelTimer(looks);
              running.remove(watch);
            })
        .call(() -> written(task, watch))
        .map(outcome -> watch.stopped() ? null : outcome);
  }

  private void look(Task task, SearchWatch watch) {
    written(task, watch)
        .subscribe()
        .with(
            still -> {},
            failure -> LOG.warnf("the progress of %s: %s", task.id(), failure.toString()));
  }

  private Uni<Void> written(Task task, SearchWatch watch) {
    return database
        .preparedQuery(LOOK)
        .execute(Tuple.of(task.id(), task.attempts(), FormationJson.write(watch.points())))
        .invoke(
            rows -> {
              if (Rows.all(rows, row -> row).isEmpty()) {
                watch.stop();
              }
            })
        .replaceWithVoid();
  }
}
